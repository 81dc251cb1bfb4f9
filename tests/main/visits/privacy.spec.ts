import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished, vi } from 'vitest'
import { blankDraft } from '../../../src/shared/handout/sheetDraft.ts'
import { aChange, aKeystore, aStep, aVisitsWorld, changeAll, openNow } from '../../helpers/aVisitsWorld.ts'
import { filesOf, findForms, formsOf } from '../../helpers/findPlanted.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

/** Words that stand for what is known of a patient: none may ever be on disk in clear. */
const planted = ['cause-numbat', 'zebrafinch-pain', 'quokka-option', 'Call the wombat clinic', 'pangolin-given', '2026-03-14'] as const

/** Planted words that are in a file of some folders, and where. */
const findPlanted = (folders: readonly string[]): readonly string[] => findForms(folders, Object.fromEntries(planted.map(word => [word, formsOf(word)])))

it('finds what is planted in any form: the search itself is sound', () => {
  const folder = temporaryFolder()
  for (const [index, form] of planted.flatMap(formsOf).entries())
    writeFileSync(path.join(folder, String(index)), Buffer.concat([Buffer.from('x'), form, Buffer.from('x')]))
  writeFileSync(path.join(folder, 'base64'), Buffer.from(`before ${planted[3]} after`).toString('base64'))
  expect(new Set(findPlanted([folder]).map(found => found.split(' in ')[1]))).toEqual(new Set(filesOf(folder)))
})

it('writes no word of a patient in clear: in the database, its log, the key, a backup, or a temporary file', async () => {
  const [temporary, elsewhere] = [temporaryFolder(), temporaryFolder()]
  const keys: string[] = []
  const keystore = aKeystore()
  const world = aVisitsWorld({ keepDays: 30, at: new Date('2026-03-14T09:00:00.000Z'), keystore: { ...keystore, wrap: (text) => { keys.push(text); return keystore.wrap(text) } } })
  const folders = [world.folder, temporary, elsewhere]
  for (const name of ['TMPDIR', 'TMP', 'TEMP', 'SQLITE_TMPDIR'])
    vi.stubEnv(name, temporary)
  onTestFinished(() => void vi.unstubAllEnvs())
  const print = vi.spyOn(process.stderr, 'write')
  const visits = world.start()
  for (let round = 0; round < 3; round += 1) {
    const open = await changeAll(visits, [aStep('cause-numbat'), aStep('zebrafinch-pain', ['quokka-option', 'x']), aStep('side', 'quokka-option')])
    await visits.change(aChange(open, { steps: [], cursor: 2, given: ['pangolin-given'], sheet: { ...blankDraft, note: 'Call the wombat clinic on Monday.', followUp: '2026-03-14' } }))
    expect(findPlanted(folders)).toEqual([])
    await visits.start(null)
  }
  const list = await visits.list({ from: '2026-03-14', to: '2026-03-14', cause: 'cause-numbat', after: null, limit: 50 })
  expect(list).toMatchObject({ ok: true, value: { total: 3 } })
  await visits.protect('a passphrase of numbats')
  await visits.start(list.ok ? list.value.lines[0]?.id ?? null : null)
  await changeAll(visits, [aStep('zebrafinch-pain', false)])
  await visits.backUp(path.join(elsewhere, 'backup'), 'a passphrase of numbats')
  expect(findPlanted(folders)).toEqual([])
  expect(findForms(folders, Object.fromEntries(keys.map((text, index) => [`key ${index}`, [Buffer.from(text), Buffer.from(text, 'base64')]])))).toEqual([])
  visits.close()
  writeFileSync(path.join(world.folder, 'visits.db'), Buffer.concat([readFileSync(path.join(world.folder, 'visits.db')).subarray(0, 4096), Buffer.alloc(8192, 1)]))
  await openNow(world.start())
  expect(filesOf(world.folder).length).toBeGreaterThan(3)
  expect(findPlanted(folders)).toEqual([])
  expect(filesOf(temporary)).toEqual([])
  expect(print.mock.calls.flat().join(' ')).not.toMatch(/numbat|zebrafinch|quokka/)
})

/** Every sealed record of a database, as bytes. */
function recordsOf(folder: string): readonly Buffer[] {
  const copy = path.join(temporaryFolder(), 'copy')
  mkdirSync(copy)
  cpSync(folder, copy, { recursive: true })
  const database = new DatabaseSync(path.join(copy, 'visits.db'))
  const records = ['SELECT sealed FROM open_visit', 'SELECT sealed FROM open_steps', 'SELECT line AS sealed FROM kept', 'SELECT whole AS sealed FROM kept']
    .flatMap(sql => database.prepare(sql).all().map(row => Buffer.from(row.sealed as Uint8Array)))
  database.close()
  return records
}

it('leaves not even the sealed records of a visit that was erased, in the database or its log', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  const long = Array.from({ length: 200 }, (_, index) => aStep(`finding-${index}`)).flat()
  const open = await changeAll(visits, [aStep('a'), aStep('b'), long])
  const first = recordsOf(world.folder)
  expect(first.length).toBe(4)
  await visits.start(null)
  expect(findForms([world.folder], { first })).toEqual([])
  const second = recordsOf(world.folder)
  expect(second.length).toBe(2)
  await visits.remove(open.id)
  expect(findForms([world.folder], { second })).toEqual([])
})
