import type { ContentPack } from '../catalog/contentPack.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { Assessment } from './assessment.ts'
import { isEnabled } from '../intake/checklistProgress.ts'
import { chooseNextQuestion } from './chooseNextQuestion.ts'
import { matchCause } from './matchCause.ts'
import { raiseRedFlags, urgencyOf } from './raiseRedFlags.ts'
import { fitOf } from './strength.ts'

/** The facts that an assessment needs. */
export type AssessmentFacts = Pick<ContentPack, 'causes' | 'redFlags' | 'checklist'>

/**
 * Says what a visit's answers mean: urgency, red flags, causes with reasons both ways, the next question.
 * It supports a clinician's decision; it is not a diagnosis.
 * @param answers - answers to findings that the pack does not know change nothing
 */
export function assess(facts: AssessmentFacts, answers: IntakeAnswers): Assessment {
  const redFlags = raiseRedFlags(facts.redFlags, answers)
  const matches = facts.causes
    .map(cause => matchCause(cause, answers))
    .filter(match => match.for.length > 0)
    .sort((a, b) => b.score - a.score)
  const items = new Map(facts.checklist.sections.flatMap(section => section.items.map(item => [item.finding, item] as const)))
  const isAskable = (finding: string): boolean => {
    const item = items.get(finding)
    return item !== undefined && isEnabled(item, answers)
  }
  return {
    urgency: urgencyOf(redFlags),
    redFlags,
    fit: fitOf(matches),
    matches,
    nextQuestion: chooseNextQuestion(new Map(facts.causes.map(cause => [cause.id, cause])), matches, answers, isAskable),
  }
}
