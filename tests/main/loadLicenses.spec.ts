import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadLicenses } from '../../src/main/loadLicenses.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const part = { kind: 'package', name: '@vue/shared', version: '3.5.45', license: 'MIT', text: 'Permission is hereby granted' } as const

async function load(content: string): ReturnType<typeof loadLicenses> {
  const file = path.join(temporaryFolder(), 'licenses.json')
  writeFileSync(file, content)
  return loadLicenses(file)
}

it('reads the list that the build wrote', async () => {
  expect(await load(JSON.stringify([part]))).toEqual({ ok: true, value: [part] })
})

it.each([
  ['no JSON', '['],
  ['another value', '{}'],
  ['a part without its license', JSON.stringify([{ ...part, license: undefined }])],
  ['a part of an unknown kind', JSON.stringify([{ ...part, kind: 'tool' }])],
])('says that the list is damaged when it holds %s', async (_fault, content) => {
  expect(await load(content)).toEqual({ ok: false, fault: { kind: 'unreadable', reason: 'not-json' } })
})

it('says so when there is no list', async () => {
  expect(await loadLicenses(path.join(temporaryFolder(), 'none.json'))).toMatchObject({ ok: false, fault: { kind: 'unreadable' } })
})
