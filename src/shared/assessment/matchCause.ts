import type { CauseMatch, Reason } from './assessment.ts'
import type { CompiledCause } from './compileCause.ts'
import type { TestOutcomes } from './evidenceTests.ts'
import { outcome } from './evidenceTests.ts'
import { strengthOf } from './strength.ts'

/** Weighs one cause against a visit's answers. */
export function matchCause({ cause, rows, asks }: CompiledCause, outcomes: TestOutcomes): CauseMatch {
  const speaksFor: Reason[] = []
  const speaksAgainst: Reason[] = []
  let score = 0
  for (const { test, ifPresent, ifAbsent } of rows) {
    const said = outcomes[test]
    const reason = said === outcome.expected ? ifPresent : said === outcome.absent ? ifAbsent : null
    if (reason === null)
      continue
    score += reason.weight
    if (reason.weight > 0)
      speaksFor.push(reason)
    else
      speaksAgainst.push(reason)
  }
  return {
    cause: cause.id,
    score,
    strength: strengthOf(score),
    for: speaksFor,
    against: speaksAgainst.sort((a, b) => a.weight - b.weight),
    notAsked: asks.filter(({ test }) => outcomes[test] === outcome.notAsked).map(({ finding }) => finding),
  }
}
