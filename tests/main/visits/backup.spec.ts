import type { VisitsService } from '../../../src/main/visits/visitsService.ts'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aChange, aStep, aVisitsWorld, changeAll, openNow } from '../../helpers/aVisitsWorld.ts'
import { flipBit } from '../../helpers/damageDatabase.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const passphrase = 'seven quiet herons'
const everything = { from: null, to: null, cause: null, after: null, limit: 200 } as const
const days = (count: number): number => count * 24 * 60 * 60 * 1000
const linesOf = async (visits: VisitsService): Promise<unknown> => {
  const page = await visits.list(everything)
  return page.ok ? page.value.lines : page.fault
}
const aFile = (): string => path.join(temporaryFolder(), 'visits.causebook-backup')

/** Another computer, ready. */
async function anotherWorld(part: Parameters<typeof aVisitsWorld>[0] = {}) {
  const world = aVisitsWorld({ keepDays: 30, ...part })
  const visits = world.start()
  await visits.open()
  return { world, visits }
}

/** A computer with some visits and a backup of them. @param filler - answers that make each visit longer */
async function aBackup(count = 3, filler = 0) {
  const { world, visits } = await anotherWorld()
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    const open = await openNow(visits)
    await visits.change(aChange(open, { steps: [aStep(`cause-${index % 2}`), aStep(`finding-${index}`), ...filler === 0 ? [] : [Array.from({ length: filler }, (_, at) => aStep(`filler-${at}`)).flat()]] }))
    await visits.start(null)
    ids.push(open.id)
    world.at = new Date(world.at.getTime() + days(1))
  }
  const file = aFile()
  const result = await visits.backUp(file, passphrase)
  return { world, visits, ids, file, result }
}

it('brings every visit to another computer, whole, and finds it there', async () => {
  const { visits, ids, file, result } = await aBackup()
  expect(result).toEqual({ ok: true, value: { path: file, visits: 3, alreadyHere: 0, leftOut: 0 } })
  const { visits: other } = await anotherWorld({ at: new Date('2026-01-08T09:00:00.000Z') })
  expect(await other.restore(file, passphrase)).toEqual({ ok: true, value: { path: file, visits: 3, alreadyHere: 0, leftOut: 0 } })
  expect(await linesOf(other)).toEqual(await linesOf(visits))
  for (const id of ids)
    expect(await other.read(id)).toEqual(await visits.read(id))
  expect(await other.list({ ...everything, cause: 'cause-1', from: '2026-01-06' })).toMatchObject({ ok: true, value: { lines: [{ id: ids[1] }] } })
})

it('leaves what is here already as it is', async () => {
  const { visits, ids, file } = await aBackup()
  await visits.start(ids[0] ?? null)
  await changeAll(visits, [aStep('later')])
  await visits.start(null)
  await visits.remove(ids[1] ?? '')
  const amended = await visits.read(ids[0] ?? '')
  expect(await visits.restore(file, passphrase)).toEqual({ ok: true, value: { path: file, visits: 1, alreadyHere: 2, leftOut: 0 } })
  expect(await visits.read(ids[0] ?? '')).toEqual(amended)
})

it('has the open visit too, which comes back as a kept one', async () => {
  const { world, visits } = await anotherWorld()
  const open = await changeAll(visits, [aStep('cause-gout')])
  world.keepDays = 0
  const file = aFile()
  expect(await visits.backUp(file, passphrase)).toMatchObject({ ok: true, value: { visits: 1 } })
  const { visits: other } = await anotherWorld()
  await other.restore(file, passphrase)
  expect(await other.read(open.id)).toMatchObject({ ok: true, value: { answers: { 'cause-gout': true }, causes: ['cause-gout'] } })
  world.keepDays = 30
  expect(await visits.restore(file, passphrase)).toMatchObject({ ok: true, value: { visits: 0, alreadyHere: 1 } })
})

it('has an amendment that is being made, once', async () => {
  const { visits, ids } = await aBackup()
  await visits.start(ids[1] ?? null)
  await changeAll(visits, [aStep('later')])
  const file = aFile()
  expect(await visits.backUp(file, passphrase)).toMatchObject({ ok: true, value: { visits: 3 } })
  const { visits: other } = await anotherWorld()
  await other.restore(file, passphrase)
  expect(await other.read(ids[1] ?? '')).toMatchObject({ ok: true, value: { status: 'amended', answers: { later: true } } })
})

it('has what is amended once, where nothing was changed yet', async () => {
  const { visits, ids } = await aBackup()
  await visits.start(ids[1] ?? null)
  await visits.change(aChange(await openNow(visits), { steps: [], place: 2 }))
  expect(await visits.backUp(aFile(), passphrase)).toMatchObject({ ok: true, value: { visits: 3, leftOut: 0 } })
})

it('says how many visits it left out because their records are damaged', async () => {
  const { world, visits } = await aBackup()
  visits.close()
  flipBit(world.folder, { table: 'kept', column: 'whole', row: 1, bit: 1000 })
  const again = world.start()
  await again.open()
  expect(await again.backUp(aFile(), passphrase)).toMatchObject({ ok: true, value: { visits: 2, leftOut: 1 } })
})

it('gives no visit a longer life: time in the file counts', async () => {
  const { file } = await aBackup()
  const { world, visits } = await anotherWorld({ at: new Date(Date.parse('2026-01-05T09:00:00.000Z') + days(30)) })
  expect(await visits.restore(file, passphrase)).toMatchObject({ ok: true, value: { visits: 2, leftOut: 1 } })
  world.at = new Date(world.at.getTime() + days(1))
  await visits.purge(false)
  expect(await visits.list(everything)).toMatchObject({ ok: true, value: { total: 1 } })
})

it('puts nothing back where the settings keep nothing, and says so', async () => {
  const { file } = await aBackup()
  const { visits } = await anotherWorld({ keepDays: 0 })
  expect(await visits.restore(file, passphrase)).toEqual({ ok: false, fault: { kind: 'not-kept' } })
})

it('tells a wrong passphrase', async () => {
  const { file, visits } = await aBackup()
  expect(await visits.restore(file, 'seven quiet heron')).toEqual({ ok: false, fault: { kind: 'wrong-passphrase' } })
})

it('puts nothing back from a file with any bit turned around', async () => {
  const { file } = await aBackup()
  const bytes = readFileSync(file)
  const { visits } = await anotherWorld()
  await fc.assert(fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const bad = aFile()
    writeFileSync(bad, changed)
    expect(await visits.restore(bad, passphrase)).toMatchObject({ ok: false, fault: { kind: 'not-a-backup', path: bad } })
    expect(await linesOf(visits)).toEqual([])
  }), { numRuns: 60 })
})

it('puts nothing back from a file that is cut anywhere, or longer than it was', async () => {
  const { file } = await aBackup(3, 3000)
  const bytes = readFileSync(file)
  const { visits } = await anotherWorld()
  await fc.assert(fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
    const bad = aFile()
    writeFileSync(bad, bytes.subarray(0, length))
    expect(await visits.restore(bad, passphrase)).toMatchObject({ ok: false, fault: { kind: 'not-a-backup' } })
  }), { numRuns: 30 })
  const longer = aFile()
  writeFileSync(longer, Buffer.concat([bytes, Buffer.from([0])]))
  expect(await visits.restore(longer, passphrase)).toMatchObject({ ok: false, fault: { kind: 'not-a-backup' } })
  expect(await linesOf(visits)).toEqual([])
})

/** Where the chunks of a backup lie. */
function chunksOf(bytes: Buffer): readonly Buffer[] {
  let at = bytes.indexOf('\n', bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1) + 1
  const chunks = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const length = 4 + bytes.readUInt32BE(at)
    chunks.push(bytes.subarray(at, at + length))
    at += length
  }
  return chunks
}

it.each([
  ['changed places', ([head, one, two, ...rest]: readonly Buffer[]) => [head, two, one, ...rest]],
  ['come twice', ([head, one, ...rest]: readonly Buffer[]) => [head, one, one, ...rest]],
  ['are missing at the end', (chunks: readonly Buffer[]) => chunks.slice(0, -1)],
  ['are missing at the start', ([head, , ...rest]: readonly Buffer[]) => [head, ...rest]],
  ['are all missing', ([head]: readonly Buffer[]) => [head]],
])('puts nothing back from a file whose chunks %s', async (_name, change) => {
  const { file } = await aBackup(4, 3000)
  const chunks = chunksOf(readFileSync(file))
  expect(chunks.length).toBeGreaterThan(3)
  const bad = aFile()
  writeFileSync(bad, Buffer.concat(change(chunks).flatMap(chunk => chunk === undefined ? [] : [chunk])))
  const { visits } = await anotherWorld()
  expect(await visits.restore(bad, passphrase)).toMatchObject({ ok: false, fault: { kind: 'not-a-backup' } })
  expect(await linesOf(visits)).toEqual([])
})

it.each([
  ['nothing', ''],
  ['other text', 'Dear colleague,\nplease find attached\nthe visits.\n'],
  ['a newer backup', 'causebook-visits-backup 2\n{}\n\n'],
])('says that a file with %s is no backup', async (_name, text) => {
  const { visits } = await anotherWorld()
  const file = aFile()
  writeFileSync(file, text)
  expect(await visits.restore(file, passphrase)).toMatchObject({ ok: false, fault: { kind: 'not-a-backup', path: file } })
})

it('says why a file cannot be read or written', async () => {
  const { visits } = await anotherWorld()
  const missing = path.join(temporaryFolder(), 'missing')
  expect(await visits.restore(missing, passphrase)).toEqual({ ok: false, fault: { kind: 'unreadable', path: missing, reason: 'no-file' } })
  const inside = path.join(missing, 'backup')
  expect(await visits.backUp(inside, passphrase)).toEqual({ ok: false, fault: { kind: 'not-saved', path: inside, reason: 'no-folder' } })
  const folder = path.join(temporaryFolder(), 'folder')
  mkdirSync(folder)
  expect(await visits.backUp(folder, passphrase)).toMatchObject({ ok: false, fault: { kind: 'not-saved', reason: 'is-a-folder' } })
})

it('has nothing in clear, is for its owner alone, and leaves nothing beside it', async () => {
  const { file } = await aBackup()
  expect(readFileSync(file, 'latin1')).not.toMatch(/cause-0|finding-1|answers/)
  expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)])
  expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
})

it('takes answers while a backup is made', async () => {
  const { visits, file, ids } = await aBackup(120)
  const backup = visits.backUp(file, passphrase)
  await changeAll(visits, [aStep('meanwhile')])
  expect(await backup).toMatchObject({ ok: true })
  const { visits: other } = await anotherWorld({ keepDays: 3650, at: new Date('2026-10-01T00:00:00.000Z') })
  await other.restore(file, passphrase)
  expect(await other.read(ids.at(-1) ?? '')).toMatchObject({ ok: true })
})

it('says that the visits were locked when they are erased in the middle of a backup', async () => {
  const { visits, file } = await aBackup()
  const backup = visits.backUp(file, passphrase)
  visits.close()
  expect(await backup).toEqual({ ok: false, fault: { kind: 'not-ready' } })
})
