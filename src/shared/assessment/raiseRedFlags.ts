import type { RedFlag } from '../catalog/redFlag.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { RaisedFlag } from './assessment.ts'
import type { Urgency } from '../catalog/redFlag.ts'
import { urgencies } from '../catalog/redFlag.ts'
import { evaluateCondition } from '../intake/evaluateCondition.ts'

/** The red flags that hold, most urgent first and otherwise in the order of the pack. */
export function raiseRedFlags(redFlags: readonly RedFlag[], answers: IntakeAnswers): readonly RaisedFlag[] {
  return redFlags
    .flatMap((flag): readonly RaisedFlag[] => {
      const because = evaluateCondition(flag.when, answers)
      return because === null ? [] : [{ id: flag.id, level: flag.level, because: because.present, assumedAbsent: because.assumedAbsent }]
    })
    .sort((a, b) => urgencies.indexOf(a.level) - urgencies.indexOf(b.level))
}

/** The visit's urgency: the most urgent flag's level. */
export function urgencyOf(raised: readonly RaisedFlag[]): Urgency {
  return raised[0]?.level ?? 'routine'
}
