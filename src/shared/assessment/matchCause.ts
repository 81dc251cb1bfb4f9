import type { CauseMatch, Reason } from './assessment.ts'
import type { CompiledCause } from './compileCause.ts'
import type { TestOutcomes } from './evidenceTests.ts'
import { outcome } from './evidenceTests.ts'
import { strengthOf } from './strength.ts'

// Most causes have an empty side: one list for all of them, as thousands of causes are weighed at a keystroke.
const noReasons: readonly Reason[] = []
const noFindings: readonly string[] = []

function listUnasked({ asks, askTests }: CompiledCause, outcomes: TestOutcomes): readonly string[] {
  let unasked: string[] | undefined
  for (let index = 0; index < askTests.length; index += 1) {
    const [test, finding] = [askTests[index], asks[index]]
    if (test !== undefined && finding !== undefined && outcomes[test] === outcome.notAsked)
      (unasked ??= []).push(finding)
  }
  return unasked ?? noFindings
}

/** Weighs one cause against a visit's answers. */
export function matchCause(ready: CompiledCause, outcomes: TestOutcomes): CauseMatch {
  const { cause, rows, reasons } = ready
  let speaksFor: Reason[] | undefined
  let speaksAgainst: Reason[] | undefined
  let score = 0
  for (let row = 0; 3 * row < rows.length; row += 1) {
    const said = outcomes[rows[3 * row] ?? 0]
    const side = said === outcome.expected ? 0 : said === outcome.absent ? 1 : null
    const weight = side === null ? 0 : rows[3 * row + 1 + side] ?? 0
    const reason = side === null || weight === 0 ? undefined : reasons[2 * row + side]
    if (reason === undefined)
      continue
    score += weight
    if (weight > 0)
      (speaksFor ??= []).push(reason)
    else
      (speaksAgainst ??= []).push(reason)
  }
  return {
    cause: cause.id,
    score,
    strength: strengthOf(score),
    for: speaksFor ?? noReasons,
    against: speaksAgainst?.sort((a, b) => a.weight - b.weight) ?? noReasons,
    notAsked: listUnasked(ready, outcomes),
  }
}
