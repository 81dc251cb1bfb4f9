import type { KeptVisit } from '../../../src/shared/visits/keptVisit.ts'
import type { OpenVisit } from '../../../src/shared/visits/openVisit.ts'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { migrations } from '../../../src/main/visits/openDatabase.ts'
import { aChange, aKeystore, aVisitsWorld } from '../../helpers/aVisitsWorld.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/visits')
const formats = readdirSync(fixtures).filter(name => name.startsWith('format-'))

it('has a database of every format that there ever was', () => {
  expect(formats).toEqual(migrations.map((_, index) => `format-${index + 1}`))
})

it.each(formats)('opens a database of %s: the same open visit, the same kept ones, and it goes on', async (format) => {
  const world = aVisitsWorld({ keystore: aKeystore(false), keepDays: 3650 })
  cpSync(path.join(fixtures, format), world.folder, { recursive: true })
  const { open, kept } = JSON.parse(readFileSync(path.join(world.folder, 'expected.json'), 'utf8')) as { readonly open: OpenVisit, readonly kept: readonly KeptVisit[] }
  const visits = world.start()
  expect(await visits.open()).toEqual({ kind: 'locked', notices: [] })
  expect(await visits.unlock('fixture of visits')).toMatchObject({ ok: true, value: { kind: 'ready', open, kept: kept.length } })
  const list = await visits.list({ from: null, to: null, cause: null, after: null, limit: 50 })
  expect(list.ok && list.value.lines.map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
  for (const visit of kept)
    expect(await visits.read(visit.id)).toEqual({ ok: true, value: visit })
  expect(await visits.change(aChange(open))).toMatchObject({ ok: true })
  expect(await visits.start(null)).toMatchObject({ ok: true, value: { kept: open.id } })
  visits.close()
  const database = new DatabaseSync(path.join(world.folder, 'visits.db'))
  expect(database.prepare('PRAGMA user_version').get()?.user_version).toBe(migrations.length)
  expect(database.prepare('PRAGMA integrity_check').all().map(row => row.integrity_check)).toEqual(['ok'])
  database.close()
})
