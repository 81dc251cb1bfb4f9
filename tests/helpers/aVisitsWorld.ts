import type { Keystore } from '../../src/main/visits/keystore.ts'
import type { VisitsService } from '../../src/main/visits/visitsService.ts'
import type { KeepDays } from '../../src/main/visits/visitStore.ts'
import type { OpenVisit, VisitChange } from '../../src/shared/visits/openVisit.ts'
import type { VisitStep } from '../../src/shared/intake/visitStep.ts'
import type { VisitsState } from '../../src/shared/visits/visitsState.ts'
import type { VisitSummary } from '../../src/shared/visits/summarizeVisit.ts'
import type { IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'
import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { makeVisits } from '../../src/main/visits/makeVisits.ts'
import { sealBytes, unsealBytes } from '../../src/main/visits/seal.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const name = { kind: 'key', id: 'keystore of a test' } as const

/** A keystore of a computer of its own. */
export function aKeystore(isSafe = true): Keystore & { isThere: boolean } {
  const key = randomBytes(32)
  const keystore = {
    isThere: isSafe,
    isSafe: async () => keystore.isThere,
    wrap: async (text: string) => sealBytes(key, name, text),
    unwrap: async (sealed: Buffer) => ({ text: unsealBytes(key, name, sealed).toString('utf8'), isStale: false }),
  }
  return keystore
}

/** Answers to findings as made-up causes: `cause-…` findings that are present are the causes. */
export function aSummary(answers: IntakeAnswers): VisitSummary {
  const present = Object.keys(answers).filter(id => answers[id] !== false)
  return { urgency: 'soon', causes: present.filter(id => id.startsWith('cause-')).slice(0, 5), present: present.length, asked: Object.keys(answers).length, contentVersion: '2026-01-01' }
}

/** The world around the visits, which a test may change as it goes. */
export interface TestWorld {
  readonly folder: string
  keystore: Keystore
  at: Date
  keepDays: KeepDays
  hasContent: boolean
  /** Starts the app's visits: again after `close` as after a restart. */
  readonly start: () => VisitsService
}

/** A small price, so that a test takes no second for each guess. */
export const smallCost = { N: 2 ** 4, r: 8, p: 1 }

/** A new world. Days are those of UTC. */
export function aVisitsWorld(part: Partial<Omit<TestWorld, 'start'>> = {}): TestWorld {
  const folder = part.folder ?? temporaryFolder()
  const world: TestWorld = {
    folder,
    keystore: aKeystore(),
    at: new Date('2026-01-05T09:00:00.000Z'),
    keepDays: 0,
    hasContent: true,
    start() {
      const visits = makeVisits({
        folder,
        keystore: { isSafe: () => world.keystore.isSafe(), wrap: text => world.keystore.wrap(text), unwrap: sealed => world.keystore.unwrap(sealed) },
        now: () => world.at,
        dayOf: at => at.toISOString().slice(0, 10),
        summarize: answers => world.hasContent ? aSummary(answers) : null,
        keepDays: async () => world.keepDays,
        cost: smallCost,
      })
      onTestFinished(() => visits.close())
      return visits
    },
    ...part,
  }
  return world
}

/** The state as ready. @throws where it is not */
export function expectReady(state: VisitsState): Extract<VisitsState, { readonly kind: 'ready' }> {
  if (state.kind !== 'ready')
    throw new Error(`expected ready visits, found ${JSON.stringify(state)}`)
  return state
}

/** The open visit, opened. */
export const openNow = async (visits: VisitsService): Promise<OpenVisit> => expectReady(await visits.open()).open

/** A step that answers one finding for the first time. */
export const aStep = (finding: string, to: VisitStep[number]['to'] = true): VisitStep => [{ finding, from: null, to }]

/** A change of a visit as the window sends it: by default one more answer. */
export function aChange({ id, revision, steps, place, given, sheet }: OpenVisit, part: Partial<VisitChange> = {}): VisitChange {
  const added = part.steps ?? [aStep(`finding-${steps.length}`)]
  const from = part.from ?? steps.length
  return { visit: id, revision, from, steps: added, cursor: from + added.length, place, given, sheet, ...part }
}

/** Writes changes one after the other. @returns the visit as it is then */
export async function changeAll(visits: VisitsService, steps: readonly VisitStep[]): Promise<OpenVisit> {
  for (const step of steps) {
    const written = await visits.change(aChange(await openNow(visits), { steps: [step] }))
    if (!written.ok)
      throw new Error(`expected a change to be written, found ${JSON.stringify(written.fault)}`)
  }
  return openNow(visits)
}

/** Makes one visit with some answers and finishes it. @returns its id */
export async function finishOne(visits: VisitsService, findings: readonly string[]): Promise<string> {
  const { id } = await changeAll(visits, findings.map(finding => aStep(finding)))
  const started = await visits.start(null)
  if (!started.ok)
    throw new Error(`expected a new visit, found ${JSON.stringify(started.fault)}`)
  return id
}
