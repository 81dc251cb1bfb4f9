import type { RedFlag } from '../catalog/redFlag.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { RaisedFlag } from './assessment.ts'
import type { TestOutcomes } from './evidenceTests.ts'
import type { Urgency } from '../catalog/redFlag.ts'
import { urgencies } from '../catalog/redFlag.ts'
import { explainCondition } from '../intake/evaluateCondition.ts'
import { compileRule, ruleHolds } from './compileRule.ts'

/**
 * The red flags that hold, most urgent first and otherwise in the order of the pack.
 * @param outcomes - of the same answers
 */
export function raiseRedFlags(redFlags: readonly RedFlag[], answers: IntakeAnswers, outcomes: TestOutcomes): readonly RaisedFlag[] {
  return redFlags
    .filter(flag => ruleHolds(compileRule(flag.when), outcomes))
    .map((flag): RaisedFlag => {
      const { present, assumedAbsent } = explainCondition(flag.when, answers)
      return { id: flag.id, level: flag.level, because: present, assumedAbsent }
    })
    .sort((a, b) => urgencies.indexOf(a.level) - urgencies.indexOf(b.level))
}

/** The visit's urgency: the most urgent flag's level. */
export function urgencyOf(raised: readonly RaisedFlag[]): Urgency {
  return raised[0]?.level ?? 'routine'
}
