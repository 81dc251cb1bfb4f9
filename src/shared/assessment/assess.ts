import type { ChecklistItem } from '../catalog/checklist.ts'
import type { ContentPack } from '../catalog/contentPack.ts'
import type { RedFlag } from '../catalog/redFlag.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { Assessment, RaisedFlag } from './assessment.ts'
import type { CompiledCause } from './compileCause.ts'
import { oncePerObject } from '../oncePerObject.ts'
import { isEnabled } from '../intake/checklistProgress.ts'
import { evaluateCondition } from '../intake/evaluateCondition.ts'
import { chooseNextQuestion } from './chooseNextQuestion.ts'
import { compileCause } from './compileCause.ts'
import { compileRule } from './compileRule.ts'
import { answerTests } from './evidenceTests.ts'
import { listOpenCauses } from './listOpenCauses.ts'
import { matchCause } from './matchCause.ts'
import { raiseRedFlags, urgencyOf } from './raiseRedFlags.ts'
import { fitOf } from './strength.ts'

/** The facts that an assessment needs. */
export type AssessmentFacts = Pick<ContentPack, 'causes' | 'redFlags' | 'beyond' | 'checklist'>

/** Facts by id, made once for as long as the facts live. */
interface Lookups {
  readonly causes: readonly CompiledCause[]
  readonly redFlags: ReadonlyMap<string, RedFlag>
  /** Every item of the checklist by its finding, and whether it takes an examination. */
  readonly needsExamination: ReadonlyMap<string, boolean>
  /** Items that make sense for some patients only. */
  readonly conditional: readonly ChecklistItem[]
}

const lookUp = oncePerObject((facts: AssessmentFacts): Lookups => {
  // Tests are numbered before the first visit is put to them.
  facts.redFlags.forEach(flag => compileRule(flag.when))
  return {
    causes: facts.causes.map(compileCause),
    redFlags: new Map(facts.redFlags.map(flag => [flag.id, flag])),
    needsExamination: new Map(facts.checklist.sections.flatMap(section => section.items.map(item => [item.finding, section.effort === 'examine']))),
    conditional: facts.checklist.sections.flatMap(section => section.items.filter(item => item.enableWhen !== undefined)),
  }
})

/** The causes that raised flags of some levels point to. */
function listSuspected(raised: readonly RaisedFlag[], redFlags: Lookups['redFlags']): ReadonlySet<string> {
  const pressing = raised.filter(flag => flag.level === 'emergency' || flag.level === 'urgent')
  return new Set(pressing.flatMap(flag => redFlags.get(flag.id)?.suspect ?? []))
}

/**
 * Says what a visit's answers mean: urgency, red flags, causes with reasons both ways, the next question.
 * It supports a clinician's decision; it is not a diagnosis.
 * @param answers - answers to findings that the pack does not know change nothing
 */
export function assess(facts: AssessmentFacts, answers: IntakeAnswers): Assessment {
  const { causes, redFlags: flagsById, needsExamination, conditional } = lookUp(facts)
  const senseless = new Set(conditional.filter(item => !isEnabled(item, answers)).map(item => item.finding))
  const outcomes = answerTests(answers, senseless)
  const redFlags = raiseRedFlags(facts.redFlags, answers, outcomes)
  const weighed = causes.map(cause => matchCause(cause, outcomes))
  const matches = weighed
    .filter(match => match.for.length > 0)
    .sort((a, b) => b.score - a.score)
  const suspected = listSuspected(redFlags, flagsById)
  const isBestSuspected = suspected.has(matches[0]?.cause ?? '')
  const foreign = redFlags
    .filter(({ id, level }) => flagsById.get(id)?.suspect.length === 0 ? level !== 'routine' : !isBestSuspected && level === 'emergency')
    .flatMap(flag => flag.because.filter(finding => answers[finding] === true))
  const fit = fitOf(matches, { suspected, foreign })
  const open = listOpenCauses(causes, weighed, suspected)
  return {
    urgency: urgencyOf(redFlags),
    redFlags,
    fit,
    matches,
    open,
    beyond: fit === 'good' ? [] : facts.beyond.filter(({ when }) => evaluateCondition(when, answers) !== null).map(({ id }) => id),
    nextQuestion: chooseNextQuestion(causes, matches, open, {
      isAskable: finding => needsExamination.has(finding) && !Object.hasOwn(answers, finding) && !senseless.has(finding),
      needsExamination: finding => needsExamination.get(finding) === true,
    }),
  }
}
