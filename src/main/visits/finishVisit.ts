import type { IntakeAnswers } from '../../shared/intake/intakeAnswer.ts'
import type { KeptVisit } from '../../shared/visits/keptVisit.ts'
import type { OpenVisit } from '../../shared/visits/openVisit.ts'
import type { VisitSummary } from '../../shared/visits/summarizeVisit.ts'
import { diffAnswers, replaySteps } from '../../shared/intake/visitStep.ts'

/** Sums answers up; `null` where the content is damaged, so that nobody can say what they mean. */
export type Summarize = (answers: IntakeAnswers) => VisitSummary | null

/** What becomes of a visit that is finished. */
export type FinishedVisit
  = | { readonly kind: 'keep', readonly visit: KeptVisit }
    /** It amended a kept one, which is now this. */
    | { readonly kind: 'replace', readonly visit: KeptVisit }
    /** It amended a kept one and changed nothing. */
    | { readonly kind: 'leave', readonly id: string }
    /** Nothing was answered, or what it amended is gone: an amendment lives and dies with its record. */
    | { readonly kind: 'erase' }
    /** The content is damaged: a visit is not kept without its urgency and causes. */
    | { readonly kind: 'wait' }

/**
 * Finishes a visit that is to be kept.
 * @param amended - the kept visit that it amends, if it is still there
 */
export function finishVisit(open: OpenVisit, amended: KeptVisit | null, at: Date, summarize: Summarize): FinishedVisit {
  const answers = replaySteps(open.base, open.steps, open.cursor)
  if (open.amends !== null && amended === null)
    return { kind: 'erase' }
  const step = amended === null ? [] : diffAnswers(amended.answers, answers)
  if (amended !== null && step.length === 0)
    return { kind: 'leave', id: amended.id }
  if (amended === null && Object.keys(answers).length === 0)
    return { kind: 'erase' }
  const summary = summarize(answers)
  if (summary === null)
    return { kind: 'wait' }
  const { id, startedAt, given } = open
  return amended === null
    ? { kind: 'keep', visit: { ...summary, id, startedAt, finishedAt: at.toISOString(), status: 'completed', answers, given, amendments: [] } }
    : { kind: 'replace', visit: { ...amended, ...summary, status: 'amended', answers, given: given ?? amended.given, amendments: [...amended.amendments, { at: at.toISOString(), step }] } }
}
