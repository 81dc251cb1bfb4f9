import type { VisitStep } from '../../../src/shared/intake/visitStep.ts'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blankDraft } from '../../../src/shared/handout/sheetDraft.ts'
import { aChange, aKeystore, aStep, aVisitsWorld, changeAll, expectReady, openNow } from '../../helpers/aVisitsWorld.ts'

it('opens without a question and without an answer at the first start', async () => {
  const world = aVisitsWorld()
  const state = expectReady(await world.start().open())
  expect(state).toMatchObject({ guards: ['keystore'], kept: 0, notices: [], open: { revision: 0, base: {}, amends: null, steps: [], cursor: 0, place: null, given: null, sheet: null } })
})

it('gives the same visit when it is asked again', async () => {
  const visits = aVisitsWorld().start()
  expect(await visits.open()).toEqual(await visits.open())
})

it('has an answer on disk when it says so: it is there after a restart without an ending', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a'), aStep('b', 'left'), aStep('c', ['x', 'y']), aStep('d', 7)])
  visits.close()
  expect(await openNow(world.start())).toEqual(open)
  expect(open).toMatchObject({ revision: 4, cursor: 4, steps: [aStep('a'), aStep('b', 'left'), aStep('c', ['x', 'y']), aStep('d', 7)] })
})

it('brings place, sheet, printed causes and what can be redone back after a restart', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a'), aStep('b')])
  const sheet = { ...blankDraft, note: 'A note.' }
  expect(await visits.change(aChange(open, { steps: [], cursor: 1, place: 40, given: ['gout'], sheet }))).toEqual({ ok: true, value: { revision: 3 } })
  visits.close()
  expect(await openNow(world.start())).toEqual({ ...open, revision: 3, cursor: 1, place: 40, given: ['gout'], sheet })
})

it('drops what was undone when another answer is given in its place', async () => {
  const visits = aVisitsWorld().start()
  const open = await changeAll(visits, [aStep('a'), aStep('b'), aStep('c')])
  await visits.change(aChange(open, { from: 1, steps: [aStep('d')] }))
  expect(await openNow(visits)).toMatchObject({ steps: [aStep('a'), aStep('d')], cursor: 2 })
})

it('lets a visit begin with its first answer, however long the window stood open', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await openNow(visits)
  world.at = new Date('2026-01-06T08:00:00.000Z')
  await visits.change(aChange(open))
  expect((await openNow(visits)).startedAt).toBe('2026-01-06T08:00:00.000Z')
})

it.each([
  ['another visit', { visit: '00000000-0000-4000-8000-000000000009' }, 'changed-elsewhere'],
  ['an older revision', { revision: 1 }, 'changed-elsewhere'],
  ['a newer revision', { revision: 3 }, 'changed-elsewhere'],
  ['steps after a gap', { from: 3 }, 'bad-request'],
  ['a cursor after the last step', { cursor: 4 }, 'bad-request'],
])('refuses a change of %s and writes nothing', async (_name, part, kind) => {
  const visits = aVisitsWorld().start()
  const open = await changeAll(visits, [aStep('a'), aStep('b')])
  expect(await visits.change(aChange(open, part))).toMatchObject({ ok: false, fault: { kind } })
  expect(await openNow(visits)).toEqual(open)
})

it('takes one of two windows that send the same revision', async () => {
  const visits = aVisitsWorld().start()
  const open = await openNow(visits)
  const replies = await Promise.all([visits.change(aChange(open, { steps: [aStep('one')] })), visits.change(aChange(open, { steps: [aStep('two')] }))])
  expect(replies).toEqual([{ ok: true, value: { revision: 1 } }, { ok: false, fault: { kind: 'changed-elsewhere' } }])
  expect((await openNow(visits)).steps).toEqual([aStep('one')])
})

it('writes nothing to disk for a visit that nobody began', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const { id } = await openNow(visits)
  visits.close()
  expect((await openNow(world.start())).id).not.toBe(id)
})

it('erases the visit when a new one is begun', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const { id } = await changeAll(visits, [aStep('a')])
  const started = await visits.start(null)
  expect(started).toMatchObject({ ok: true, value: { kept: null, open: { revision: 0, steps: [] } } })
  expect(started.ok && started.value.open.id).not.toBe(id)
  visits.close()
  expect(await openNow(world.start())).toMatchObject({ revision: 0, steps: [] })
})

it('keeps nothing and asks for a passphrase where there is no keystore that keeps a secret', async () => {
  const world = aVisitsWorld({ keystore: aKeystore(false) })
  const visits = world.start()
  expect(await visits.open()).toEqual({ kind: 'unprotected' })
  expect(await visits.change({ visit: '00000000-0000-4000-8000-000000000009', revision: 0, from: 0, steps: [], cursor: 0, place: null, given: null, sheet: null })).toEqual({ ok: false, fault: { kind: 'not-ready' } })
  expect(readdirSync(world.folder)).toEqual([])
})

it('shares no memory with another process: there is no index of the log', async () => {
  const world = aVisitsWorld()
  await changeAll(world.start(), [aStep('a')])
  expect(readdirSync(world.folder).sort()).toEqual(['visits.db', 'visits.db-wal', 'visits.key.json'])
  expect(existsSync(path.join(world.folder, 'visits.db-shm'))).toBe(false)
})

/** What a clinician may do, and the app with it. */
const anyAct = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer' as const), finding: fc.constantFrom('a', 'b', 'c', 'd'), to: fc.oneof(fc.boolean(), fc.constant(null), fc.string({ maxLength: 5 })) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('restart' as const, 'new' as const, 'all' as const) }) },
)

it('is after any acts and restarts what a list in memory is', async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyAct, { maxLength: 40 }), async (acts) => {
    const world = aVisitsWorld()
    let visits = world.start()
    let model: { steps: readonly VisitStep[], cursor: number } = { steps: [], cursor: 0 }
    for (const act of acts) {
      const open = await openNow(visits)
      switch (act.kind) {
        case 'answer': {
          const step: VisitStep = [{ finding: act.finding, from: null, to: act.to }]
          model = { steps: [...model.steps.slice(0, model.cursor), step], cursor: model.cursor + 1 }
          await visits.change(aChange(open, { from: model.cursor - 1, steps: [step] }))
          break
        }
        case 'undo':
        case 'redo': {
          const cursor = Math.min(model.steps.length, Math.max(0, model.cursor + (act.kind === 'undo' ? -1 : 1)))
          model = { ...model, cursor }
          await visits.change(aChange(open, { steps: [], cursor }))
          break
        }
        case 'all':
          await visits.change(aChange(open, { from: 0, steps: model.steps, cursor: model.cursor }))
          break
        case 'new':
          model = { steps: [], cursor: 0 }
          await visits.start(null)
          break
        case 'restart':
          visits.close()
          visits = world.start()
      }
      const { steps, cursor } = await openNow(visits)
      expect({ steps, cursor }).toEqual(model)
    }
    visits.close()
  }), { numRuns: 40 })
})
