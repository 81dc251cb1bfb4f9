import type { Evidence } from '../catalog/evidence.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import { matchesAnswer } from '../intake/matchesAnswer.ts'

/** What a visit answers to a test: nothing, what the test expects, that the finding was asked and is absent, or something else. */
export const outcome = { notAsked: 0, expected: 1, absent: 2, other: 3 } as const

/** The outcome of every test, by its number. */
export type TestOutcomes = Uint8Array

// Many evidence rows and rules put the same test to the same finding. Each distinct one has a number and is answered once a visit, so that
// weighing a cause reads numbers only and a pack a hundred times as large stays quick.
const numbers = new Map<string, number>()
const tests: Pick<Evidence, 'finding' | 'is'>[] = []

/** The number of a row's or a rule's test, the same for equal tests. */
export function numberTest({ finding, is }: Pick<Evidence, 'finding' | 'is'>): number {
  const key = `${finding} ${JSON.stringify(is)}`
  let number = numbers.get(key)
  if (number === undefined) {
    number = tests.push({ finding, is }) - 1
    numbers.set(key, number)
  }
  return number
}

/**
 * Puts every numbered test to a visit. Number the tests of all causes and rules first (`compileCause`, `compileRule`).
 * @param senseless - findings that make no sense for this patient: they are not asked, and not missed either
 */
export function answerTests(answers: IntakeAnswers, senseless: ReadonlySet<string> = new Set()): TestOutcomes {
  const outcomes = new Uint8Array(tests.length)
  // Not `Uint8Array.from`: it goes by the iterator, ten times as long.
  tests.forEach(({ finding, is }, number) => {
    const answer = Object.hasOwn(answers, finding) ? answers[finding] : undefined
    if (answer === undefined)
      outcomes[number] = senseless.has(finding) ? outcome.other : outcome.notAsked
    else
      outcomes[number] = matchesAnswer(is, answer) ? outcome.expected : answer === false ? outcome.absent : outcome.other
  })
  return outcomes
}
