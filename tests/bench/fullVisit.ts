import type { Finding } from '../../src/shared/catalog/finding.ts'
import type { IntakeAnswer, IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'

function answerTo(finding: Finding, index: number): IntakeAnswer {
  switch (finding.kind) {
    case 'boolean': return index % 2 === 0
    case 'choice': return finding.options[index % finding.options.length] ?? ''
    case 'multi': return finding.options.slice(0, 2)
    case 'number': return Math.round((finding.min + finding.max) / 2)
  }
}

/** A visit with an answer to every finding there is, every other yes-no question a yes: the dearest one to assess. */
export function fullVisit(findings: readonly Finding[]): IntakeAnswers {
  return Object.fromEntries(findings.map((finding, index) => [finding.id, answerTo(finding, index)]))
}
