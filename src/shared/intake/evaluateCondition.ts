import type { Condition, FindingTest } from '../catalog/condition.ts'
import type { IntakeAnswers } from './intakeAnswer.ts'
import { matchesAnswer } from './matchesAnswer.ts'

/** Why a rule holds: the findings that make it true, and those that a `not` took for absent without their having been asked. */
export interface Because {
  readonly present: readonly string[]
  readonly assumedAbsent: readonly string[]
}

const nothing: Because = { present: [], assumedAbsent: [] }

function join(parts: readonly Because[]): Because {
  return {
    present: [...new Set(parts.flatMap(part => part.present))],
    assumedAbsent: [...new Set(parts.flatMap(part => part.assumedAbsent))],
  }
}

/** The unasked findings a `not` stands on. Those of a `not` inside it are exceptions to the exception: not worth a word. */
function unaskedTests(condition: Condition, answers: IntakeAnswers): readonly string[] {
  if ('all' in condition)
    return condition.all.flatMap(part => unaskedTests(part, answers))
  if ('any' in condition)
    return condition.any.flatMap(part => unaskedTests(part, answers))
  if ('not' in condition)
    return []
  return Object.hasOwn(answers, condition.finding) ? [] : [condition.finding]
}

function testHolds(test: FindingTest, answers: IntakeAnswers): boolean {
  const answer = Object.hasOwn(answers, test.finding) ? answers[test.finding] : undefined
  if (answer === undefined)
    return false
  return matchesAnswer('is' in test ? test.is : test, answer)
}

/**
 * Evaluates a rule over answers.
 * @returns why it holds, or `null` when it does not. `not` holds when its inner rule does not: absent or not asked.
 */
export function evaluateCondition(condition: Condition, answers: IntakeAnswers): Because | null {
  if ('all' in condition) {
    const parts: Because[] = []
    for (const part of condition.all) {
      const because = evaluateCondition(part, answers)
      if (because === null)
        return null
      parts.push(because)
    }
    return join(parts)
  }
  if ('any' in condition) {
    const parts = condition.any.map(part => evaluateCondition(part, answers)).filter(part => part !== null)
    return parts.length === 0 ? null : join(parts)
  }
  if ('not' in condition)
    return evaluateCondition(condition.not, answers) === null ? { ...nothing, assumedAbsent: unaskedTests(condition.not, answers) } : null
  return testHolds(condition, answers) ? { ...nothing, present: [condition.finding] } : null
}
