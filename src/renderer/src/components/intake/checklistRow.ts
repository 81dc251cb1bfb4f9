import type { Assessment } from '../../../../shared/assessment/assessment.ts'
import type { ChecklistItem } from '../../../../shared/catalog/checklist.ts'
import type { Finding } from '../../../../shared/catalog/finding.ts'
import type { FindingText } from '../../../../shared/catalog/packText.ts'
import type { Urgency } from '../../../../shared/catalog/redFlag.ts'
import type { IntakeAnswer, IntakeAnswers } from '../../../../shared/intake/intakeAnswer.ts'
import { listTests } from '../../../../shared/catalog/condition.ts'
import { isEnabled, isPresent } from '../../../../shared/intake/checklistProgress.ts'
import { assignHintKeys } from './hintKeys.ts'

/** One row of the checklist: the question, its answer and how it stands out. */
export interface ChecklistRow {
  readonly number: number
  readonly finding: Finding
  readonly words: FindingText | undefined
  readonly answer: IntakeAnswer | undefined
  /** Whether the item makes sense for this patient; if not, it is one line that says so. */
  readonly enabled: boolean
  /** Findings that folded it away. */
  readonly foldedBy: readonly string[]
  /** Whether a yes raises a warning on its own. */
  readonly warning: boolean
  /** Level of the most urgent red flag that holds because of this answer. */
  readonly level: Urgency
  /** The key that says yes here. */
  readonly hint: string | undefined
}

/** What rows are made from. */
export interface RowFacts {
  readonly findings: ReadonlyMap<string, Finding>
  readonly wordsOf: (finding: string) => FindingText | undefined
  readonly answers: IntakeAnswers
  readonly assessment: Assessment
  readonly warnings: ReadonlySet<string>
}

/** Reads the answer of a finding; a name from the prototype is no answer. */
export function readAnswer(answers: IntakeAnswers, finding: string): IntakeAnswer | undefined {
  return Object.hasOwn(answers, finding) ? answers[finding] : undefined
}

/** How an answer is drawn: present, asked and absent, or not asked. Never two of them alike. */
export function stateOf(answer: IntakeAnswer | undefined): 'yes' | 'no' | 'unasked' {
  return answer === undefined ? 'unasked' : isPresent(answer) ? 'yes' : 'no'
}

/** Lists the rows of a section, or of any items, in order. Hints belong to the items given. */
export function listRows(items: readonly ChecklistItem[], { findings, wordsOf, answers, assessment, warnings }: RowFacts): readonly ChecklistRow[] {
  const known = items.flatMap((item) => {
    const finding = findings.get(item.finding)
    return finding === undefined ? [] : [{ item, finding, words: wordsOf(item.finding) }]
  })
  const wishes = known
    .filter(({ finding }) => finding.kind === 'boolean')
    .map(({ item, finding, words }) => ({ number: item.number, label: words?.short ?? finding.id }))
  const hints = assignHintKeys(wishes, wishes.length < known.length)
  return known.map(({ item, finding, words }) => ({
    number: item.number,
    finding,
    words,
    answer: readAnswer(answers, finding.id),
    enabled: isEnabled(item, answers),
    foldedBy: item.enableWhen === undefined ? [] : [...new Set(listTests(item.enableWhen).map(test => test.finding))],
    warning: warnings.has(finding.id),
    level: assessment.redFlags.find(flag => flag.because.includes(finding.id))?.level ?? 'routine',
    hint: hints.get(item.number),
  }))
}
