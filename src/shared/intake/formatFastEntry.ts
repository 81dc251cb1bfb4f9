import type { Finding } from '../catalog/finding.ts'
import type { FastEntryFacts } from './fastEntry.ts'
import type { IntakeAnswer } from './intakeAnswer.ts'

function formatAnswer(finding: Finding, answer: IntakeAnswer): string {
  if (typeof answer === 'boolean')
    return answer ? '' : '-'
  if (typeof answer === 'number')
    return `=${answer}`
  const chosen = typeof answer === 'string' ? [answer] : answer
  if (finding.kind !== 'choice' && finding.kind !== 'multi')
    return ''
  return chosen.length === 0 ? '-' : finding.options.flatMap((option, index) => chosen.includes(option) ? [`.${index + 1}`] : []).join('')
}

/**
 * Writes answers in the language of `fastEntry.ts`, in the checklist's order: what `parseFastEntry` reads as the same answers.
 * An answer that no question of the checklist asks for has no number and is left out.
 */
export function formatFastEntry({ checklist, findings, answers }: FastEntryFacts): string {
  const words = checklist.sections.flatMap(({ items }) => items).flatMap(({ number, finding: id }) => {
    const finding = findings.get(id)
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    return finding === undefined || answer === undefined ? [] : [`${number}${formatAnswer(finding, answer)}`]
  })
  return words.join(' ')
}
