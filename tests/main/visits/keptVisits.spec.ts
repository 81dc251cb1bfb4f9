import type { KeptVisitQuery } from '../../../src/shared/visits/keptVisit.ts'
import { expect, it } from 'vitest'
import { aChange, aStep, aVisitsWorld, changeAll, expectReady, finishOne, openNow } from '../../helpers/aVisitsWorld.ts'

const everything: KeptVisitQuery = { from: null, to: null, cause: null, after: null, limit: 50 }
const days = (count: number): number => count * 24 * 60 * 60 * 1000
const at = (day: string): Date => new Date(`${day}T09:00:00.000Z`)
const idsOf = async (visits: ReturnType<ReturnType<typeof aVisitsWorld>['start']>, query: Partial<KeptVisitQuery> = {}): Promise<readonly string[]> => {
  const page = await visits.list({ ...everything, ...query })
  return page.ok ? page.value.lines.map(({ id }) => id) : [page.fault.kind]
}

it('keeps a finished visit whole, with its summary and without a name of anybody', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  const open = await changeAll(visits, [aStep('cause-gout'), aStep('b', false), aStep('c', 'left')])
  await visits.change(aChange(open, { steps: [], cursor: 3, given: ['gout'] }))
  world.at = new Date('2026-01-05T09:20:00.000Z')
  expect(await visits.start(null)).toMatchObject({ ok: true, value: { kept: open.id } })
  expect(await visits.read(open.id)).toEqual({ ok: true, value: {
    id: open.id,
    startedAt: '2026-01-05T09:00:00.000Z',
    finishedAt: '2026-01-05T09:20:00.000Z',
    status: 'completed',
    urgency: 'soon',
    causes: ['cause-gout'],
    present: 2,
    asked: 3,
    answers: { 'cause-gout': true, 'b': false, 'c': 'left' },
    given: ['gout'],
    contentVersion: '2026-01-01',
    amendments: [],
  } })
  expect(expectReady(await visits.open()).kept).toBe(1)
})

it('keeps what counts: an answer that was undone is not in it', async () => {
  const visits = aVisitsWorld({ keepDays: 30 }).start()
  const open = await changeAll(visits, [aStep('a'), aStep('b')])
  await visits.change(aChange(open, { steps: [], cursor: 1 }))
  await visits.start(null)
  expect(await visits.read(open.id)).toMatchObject({ ok: true, value: { answers: { a: true } } })
})

it('keeps no visit without an answer, and none where the settings say so', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  const open = await openNow(visits)
  await visits.change(aChange(open, { steps: [], place: 5 }))
  expect(await visits.start(null)).toMatchObject({ ok: true, value: { kept: null } })
  world.keepDays = 0
  await finishOne(visits, ['a'])
  expect(await idsOf(visits)).toEqual([])
})

it('goes on with the open visit where the content is damaged: none is kept without its urgency', async () => {
  const world = aVisitsWorld({ keepDays: 30, hasContent: false })
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  expect(await visits.start(null)).toEqual({ ok: false, fault: { kind: 'not-ready' } })
  expect(await openNow(visits)).toEqual(open)
})

it('lists newest first, page by page, each visit once', async () => {
  const world = aVisitsWorld({ keepDays: 300 })
  const visits = world.start()
  const ids: string[] = []
  for (const day of ['2026-01-05', '2026-01-05', '2026-01-06', '2026-01-08', '2026-01-08', '2026-01-08', '2026-01-09']) {
    world.at = at(day)
    ids.unshift(await finishOne(visits, ['a']))
  }
  const first = await visits.list({ ...everything, limit: 3 })
  expect(first).toMatchObject({ ok: true, value: { total: 7, hasMore: true, unreadable: [] } })
  const pages: string[] = []
  for (let after: string | null = null; ;) {
    const page = await idsOf(visits, { after, limit: 3 })
    pages.push(...page)
    if (page.length < 3)
      break
    after = page.at(-1) ?? null
  }
  expect(pages).toEqual(ids)
  expect(await visits.list({ ...everything, after: ids[3] ?? null, limit: 3 })).toMatchObject({ ok: true, value: { hasMore: false, total: 7 } })
})

it('finds visits by day, by cause, and by both', async () => {
  const world = aVisitsWorld({ keepDays: 300 })
  const visits = world.start()
  const made = new Map<string, string>()
  for (const [day, cause] of [['2026-01-05', 'cause-a'], ['2026-01-06', 'cause-b'], ['2026-01-07', 'cause-a'], ['2026-01-08', 'cause-b'], ['2026-01-09', 'cause-a']] as const) {
    world.at = at(day)
    made.set(day, await finishOne(visits, [cause]))
  }
  const found = async (query: Partial<KeptVisitQuery>): Promise<unknown> => {
    const page = await visits.list({ ...everything, ...query })
    return page.ok && [page.value.total, ...page.value.lines.map(({ startedAt }) => startedAt.slice(8, 10))]
  }
  expect(await found({ from: '2026-01-06', to: '2026-01-08' })).toEqual([3, '08', '07', '06'])
  expect(await found({ from: '2026-01-08' })).toEqual([2, '09', '08'])
  expect(await found({ to: '2026-01-05' })).toEqual([1, '05'])
  expect(await found({ cause: 'cause-a' })).toEqual([3, '09', '07', '05'])
  expect(await found({ cause: 'cause-a', from: '2026-01-06', limit: 1 })).toEqual([2, '09'])
  expect(await found({ cause: 'cause-c' })).toEqual([0])
  expect(await found({ from: '2026-01-09', to: '2026-01-05' })).toEqual([0])
  expect(await found({ cause: 'cause-a', after: made.get('2026-01-07') ?? '' })).toEqual([3, '05'])
})

it('says so when the visit that a page follows is gone', async () => {
  const visits = aVisitsWorld({ keepDays: 30 }).start()
  const id = await finishOne(visits, ['a'])
  await visits.remove(id)
  expect(await visits.list({ ...everything, after: id })).toEqual({ ok: false, fault: { kind: 'no-such-visit' } })
})

it('deletes one visit, and finds it nowhere any more', async () => {
  const visits = aVisitsWorld({ keepDays: 30 }).start()
  const [one, two] = [await finishOne(visits, ['cause-a']), await finishOne(visits, ['cause-a'])]
  expect(await visits.remove(one)).toEqual({ ok: true, value: null })
  expect(await visits.read(one)).toEqual({ ok: false, fault: { kind: 'no-such-visit' } })
  expect(await visits.remove(one)).toEqual({ ok: false, fault: { kind: 'no-such-visit' } })
  expect(await idsOf(visits, { cause: 'cause-a' })).toEqual([two])
  expect(await idsOf(visits)).toEqual([two])
})

it('amends a kept visit: it stays one visit, says so, and its first answers can be read back', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  const id = await finishOne(visits, ['cause-a', 'b'])
  const started = await visits.start(id)
  const open = await openNow(visits)
  expect(started).toEqual({ ok: true, value: { open, kept: null } })
  expect(open).toMatchObject({ amends: id, base: { 'cause-a': true, 'b': true }, steps: [] })
  await visits.change(aChange(open, { steps: [[{ finding: 'cause-a', from: true, to: null }, { finding: 'cause-z', from: null, to: true }]] }))
  visits.close()
  const again = world.start()
  expect(await openNow(again)).toMatchObject({ amends: id, base: { 'cause-a': true, 'b': true } })
  world.at = new Date('2026-01-05T10:00:00.000Z')
  expect(await again.start(null)).toMatchObject({ ok: true, value: { kept: id } })
  expect(await again.read(id)).toMatchObject({ ok: true, value: {
    id,
    status: 'amended',
    startedAt: '2026-01-05T09:00:00.000Z',
    finishedAt: '2026-01-05T09:00:00.000Z',
    causes: ['cause-z'],
    answers: { 'b': true, 'cause-z': true },
    amendments: [{ at: '2026-01-05T10:00:00.000Z', step: [{ finding: 'cause-a', from: true, to: null }, { finding: 'cause-z', from: null, to: true }] }],
  } })
  expect(await idsOf(again, { cause: 'cause-a' })).toEqual([])
  expect(await idsOf(again, { cause: 'cause-z' })).toEqual([id])
  expect(await idsOf(again)).toEqual([id])
})

it('leaves a kept visit as it is when nothing was amended', async () => {
  const visits = aVisitsWorld({ keepDays: 30 }).start()
  const id = await finishOne(visits, ['a'])
  const before = await visits.read(id)
  await visits.start(id)
  await visits.change(aChange(await openNow(visits), { steps: [], place: 3 }))
  expect(await visits.start(null)).toMatchObject({ ok: true, value: { kept: id } })
  expect(await visits.read(id)).toEqual(before)
})

it('keeps an amendment together with its visit: deleted in between, neither comes back', async () => {
  const visits = aVisitsWorld({ keepDays: 30 }).start()
  const id = await finishOne(visits, ['a'])
  await visits.start(id)
  await changeAll(visits, [aStep('b')])
  await visits.remove(id)
  expect(await visits.start(null)).toMatchObject({ ok: true, value: { kept: null } })
  expect(await idsOf(visits)).toEqual([])
})

it('begins no amendment of a visit that is not there, and goes on with the open one', async () => {
  const visits = aVisitsWorld({ keepDays: 30 }).start()
  const open = await changeAll(visits, [aStep('a')])
  expect(await visits.start('00000000-0000-4000-8000-000000000009')).toEqual({ ok: false, fault: { kind: 'no-such-visit' } })
  expect(await openNow(visits)).toEqual(open)
})

it('purges what is older than the settings say, at a start and while the app runs, and nothing younger', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const visits = world.start()
  const old = await finishOne(visits, ['cause-a'])
  world.at = new Date(world.at.getTime() + days(5))
  const young = await finishOne(visits, ['cause-a'])
  world.at = new Date(world.at.getTime() + days(5) - 1)
  await visits.purge(false)
  expect(await idsOf(visits)).toEqual([young, old])
  world.at = new Date(world.at.getTime() + 1)
  await visits.purge(false)
  expect(await idsOf(visits)).toEqual([young])
  expect(await idsOf(visits, { cause: 'cause-a', from: '2026-01-01' })).toEqual([young])
  visits.close()
  world.at = new Date(world.at.getTime() + days(6))
  expect(expectReady(await world.start().open()).kept).toBe(0)
})

it('erases all kept visits when the settings say that none is kept', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const visits = world.start()
  await finishOne(visits, ['a'])
  const open = await changeAll(visits, [aStep('b')])
  world.keepDays = 0
  await visits.purge(true)
  expect(await idsOf(visits)).toEqual([])
  expect(await openNow(visits)).toEqual(open)
})

it('erases nothing, and lets what is kept age on, when the settings were lost and say that none is kept', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const visits = world.start()
  const id = await finishOne(visits, ['a'])
  await visits.purge(true)
  visits.close()
  world.keepDays = 0
  const again = world.start()
  expect(expectReady(await again.open()).kept).toBe(1)
  await finishOne(again, ['b'])
  world.at = new Date(world.at.getTime() + days(10) - 1)
  await again.purge(false)
  expect(await idsOf(again)).toEqual([id])
  world.at = new Date(world.at.getTime() + 1)
  await again.purge(false)
  expect(await idsOf(again)).toEqual([])
})

it('purges nothing, and goes on keeping, while the settings cannot be read', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const visits = world.start()
  const one = await finishOne(visits, ['a'])
  world.keepDays = null
  world.at = new Date(world.at.getTime() + days(400))
  await visits.purge(false)
  const two = await finishOne(visits, ['b'])
  expect(await idsOf(visits)).toEqual([two, one])
})

it('keeps the first visit as well when the settings cannot be read: the clinic had said so', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const visits = world.start()
  await visits.open()
  world.keepDays = null
  const one = await finishOne(visits, ['a'])
  expect(await idsOf(visits)).toEqual([one])
})

it('makes no visit younger, and says so, when the clock is set back', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const visits = world.start()
  await finishOne(visits, ['a'])
  world.at = new Date(world.at.getTime() + days(6))
  await visits.purge(false)
  visits.close()
  world.at = at('2025-06-01')
  const again = world.start()
  expect(expectReady(await again.open())).toMatchObject({ kept: 1, notices: [{ kind: 'clock-back', was: '2026-01-11T09:00:00.000Z', now: '2025-06-01T09:00:00.000Z' }] })
  world.at = new Date(world.at.getTime() + days(4) - 1)
  await again.purge(false)
  expect((await idsOf(again)).length).toBe(1)
  world.at = new Date(world.at.getTime() + 1)
  await again.purge(false)
  expect(await idsOf(again)).toEqual([])
})

it('says nothing of a clock that is set back by less than an hour', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  await changeAll(visits, [aStep('a')])
  visits.close()
  world.at = new Date(world.at.getTime() - 59 * 60 * 1000)
  expect(expectReady(await world.start().open()).notices).toEqual([])
})

it('does not age what was written after a leap of the clock when the leap is put right', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const visits = world.start()
  await visits.open()
  world.at = at('2036-01-05')
  await visits.purge(false)
  const id = await finishOne(visits, ['a'])
  world.at = at('2026-01-06')
  await visits.purge(false)
  world.at = at('2026-01-15')
  await visits.purge(false)
  expect(await idsOf(visits)).toEqual([id])
})

it('finishes a visit that was left open for more than a day, and says so once', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const visits = world.start()
  const { id } = await changeAll(visits, [aStep('a')])
  visits.close()
  world.at = new Date(world.at.getTime() + days(1) + 1)
  const again = world.start()
  const state = expectReady(await again.open())
  expect(state).toMatchObject({ kept: 1, open: { revision: 0 }, notices: [{ kind: 'left-open', startedAt: '2026-01-05T09:00:00.000Z', isKept: true }] })
  expect(await again.read(id)).toMatchObject({ ok: true, value: { answers: { a: true } } })
  expect(expectReady(await again.open()).notices).toEqual([])
})

it('erases a visit that was left open where none is kept', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  await changeAll(visits, [aStep('a')])
  visits.close()
  world.at = new Date(world.at.getTime() + days(2))
  expect(expectReady(await world.start().open())).toMatchObject({ kept: 0, open: { revision: 0 }, notices: [{ kind: 'left-open', isKept: false }] })
})

it('brings a visit back that was left for a day and no longer', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  visits.close()
  world.at = new Date(world.at.getTime() + days(1))
  expect(expectReady(await world.start().open())).toMatchObject({ open, notices: [] })
})
