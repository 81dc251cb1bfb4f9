import type { Condition, FindingTest } from '../catalog/condition.ts'
import type { IntakeAnswers } from './intakeAnswer.ts'
import { matchesAnswer } from './matchesAnswer.ts'

/** Why a rule holds: the findings that make it true, and those that a `not` took for absent without their having been asked. */
export interface Because {
  readonly present: readonly string[]
  readonly assumedAbsent: readonly string[]
}

/** The unasked findings a `not` stands on. Those of a `not` inside it are exceptions to the exception: not worth a word. */
function unaskedTests(condition: Condition, answers: IntakeAnswers): readonly string[] {
  if ('all' in condition)
    return condition.all.flatMap(part => unaskedTests(part, answers))
  if ('any' in condition)
    return condition.any.flatMap(part => unaskedTests(part, answers))
  if ('not' in condition)
    return []
  // That a "no" was expected is no finding taken for absent.
  return ('is' in condition && condition.is === false) || Object.hasOwn(answers, condition.finding) ? [] : [condition.finding]
}

function testHolds(test: FindingTest, answers: IntakeAnswers): boolean {
  const answer = Object.hasOwn(answers, test.finding) ? answers[test.finding] : undefined
  if (answer === undefined)
    return false
  return matchesAnswer('is' in test ? test.is : test, answer)
}

function holds(condition: Condition, answers: IntakeAnswers): boolean {
  if ('all' in condition)
    return condition.all.every(part => holds(part, answers))
  if ('any' in condition)
    return condition.any.some(part => holds(part, answers))
  if ('not' in condition)
    return !holds(condition.not, answers)
  return testHolds(condition, answers)
}

/** Adds to the findings what makes a rule that holds hold. */
function gather(condition: Condition, answers: IntakeAnswers, present: Set<string>, assumedAbsent: Set<string>): void {
  if ('all' in condition || 'any' in condition) {
    for (const part of 'all' in condition ? condition.all : condition.any.filter(part => holds(part, answers)))
      gather(part, answers, present, assumedAbsent)
  }
  else if ('not' in condition) {
    for (const finding of unaskedTests(condition.not, answers))
      assumedAbsent.add(finding)
  }
  else {
    present.add(condition.finding)
  }
}

/** Says why a rule holds that is known to hold. */
export function explainCondition(condition: Condition, answers: IntakeAnswers): Because {
  const [present, assumedAbsent] = [new Set<string>(), new Set<string>()]
  gather(condition, answers, present, assumedAbsent)
  return { present: [...present], assumedAbsent: [...assumedAbsent] }
}

/**
 * Evaluates a rule over answers.
 * @returns why it holds, or `null` when it does not. `not` holds when its inner rule does not: absent or not asked.
 */
export function evaluateCondition(condition: Condition, answers: IntakeAnswers): Because | null {
  return holds(condition, answers) ? explainCondition(condition, answers) : null
}
