import type { Known, Method } from './validRequests.ts'
import { drawHostile } from './hostileValue.ts'
import { seedRandom } from './random.ts'
import { spoilRequest } from './spoilRequest.ts'
import { validRequests } from './validRequests.ts'

/** One call of the bridge. `seed` and `known` give the same call again. */
export interface HostileCall {
  readonly seed: number
  readonly method: Method
  /** `valid` as the app itself would send it · `spoiled` a part of it changed · `wild` anything at all. */
  readonly kind: 'valid' | 'spoiled' | 'wild'
  readonly args: readonly unknown[]
}

/** Which calls are drawn how often. */
export interface Mixture {
  /** One call in so many holds something huge. */
  readonly heavyEvery: number
  /** Methods that forget what the calls before built up, or cost much more than others: a few calls of each will do. */
  readonly seldom: ReadonlySet<Method>
  /** How many of their calls are sent. */
  readonly share: number
}
export const usualMixture: Mixture = { heavyEvery: 160, seldom: new Set(['eraseVisits', 'backupVisits', 'restoreVisits']), share: 0.12 }

const methods = Object.keys(validRequests) as readonly Method[]

/** Draws a call. */
export function drawCall(seed: number, known: Known, { heavyEvery, seldom, share }: Mixture = usualMixture): HostileCall {
  const random = seedRandom(seed)
  let method = random.pick(methods)
  if (seldom.has(method) && !random.chance(share))
    method = random.pick(['changeVisit', 'drawHandout', 'saveSettings', 'saveVisitFile'])
  const isHeavy = random.below(heavyEvery) === 0
  const dice = random.below(100)
  const kind = isHeavy ? random.pick(['spoiled', 'wild'] as const) : dice < (seldom.has(method) ? 60 : 20) ? 'valid' : dice < 72 ? 'spoiled' : 'wild'
  const valid = validRequests[method](random, known)
  if (kind === 'valid')
    return { seed, method, kind, args: valid }
  if (kind === 'wild')
    return { seed, method, kind, args: Array.from({ length: random.pick([0, 1, 1, 1, 2, 5]) }, () => drawHostile(random, isHeavy)) }
  const spoiled = valid.map(argument => spoilRequest(random, argument, isHeavy))
  return { seed, method, kind, args: random.chance(0.1) ? [...spoiled, drawHostile(random, false)] : spoiled }
}
