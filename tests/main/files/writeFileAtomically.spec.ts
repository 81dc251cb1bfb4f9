import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { systemReason } from '../../../src/main/files/systemReason.ts'
import { writeFileAtomically } from '../../../src/main/files/writeFileAtomically.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

it('replaces a file whole and leaves nothing beside it', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'a.txt')
  writeFileSync(file, 'old')
  await writeFileAtomically(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

it('leaves nothing half-written when the target cannot be replaced', async () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'taken'))
  const error: unknown = await writeFileAtomically(path.join(folder, 'taken'), 'new').catch((fault: unknown) => fault)
  expect(systemReason(error)).toBe('the path is a folder')
  expect(readdirSync(folder)).toEqual(['taken'])
})

it('says in words that the folder does not exist', async () => {
  const error: unknown = await writeFileAtomically(path.join(temporaryFolder(), 'no', 'a.txt'), 'new').catch((fault: unknown) => fault)
  expect(systemReason(error)).toBe('the folder does not exist')
})
