import type { FindingText } from '../catalog/packText.ts'
import type { IntakeAnswer } from '../intake/intakeAnswer.ts'
import type { Reason } from './assessment.ts'

/**
 * A reason in two or three words, as it stands in a list of reasons.
 * @param words - the finding's words; without them its id is shown
 * @param answer - the visit's answer, for a quantity
 * @returns `negated` when the reason is that the finding was asked and is absent
 */
export function shortReason({ finding, evidence }: Pick<Reason, 'finding' | 'evidence'>, words: FindingText | undefined, answer?: IntakeAnswer): { readonly label: string, readonly negated: boolean } {
  const short = words?.short ?? finding
  const option = evidence.startsWith(`${finding} `) ? evidence.slice(finding.length + 1) : ''
  const optionShort = words?.optionShort?.[option]
  if (optionShort !== undefined)
    return { label: optionShort, negated: false }
  return { label: typeof answer === 'number' ? `${short} ${answer}` : short, negated: evidence === `no ${finding}` }
}
