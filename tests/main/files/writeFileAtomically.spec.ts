import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
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

it('writes through a link to the file that it leads to, and keeps who may read it', async () => {
  const folder = temporaryFolder()
  const [file, link] = [path.join(folder, 'a.txt'), path.join(folder, 'link')]
  writeFileSync(file, 'old', { mode: 0o600 })
  symlinkSync(file, link)
  await writeFileAtomically(link, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'link'])
})

it.runIf(process.platform !== 'win32').each([
  ['a link to a device', (file: string) => symlinkSync('/dev/null', file), 'it is a device or a pipe, not a file'],
  ['a link to nothing', (file: string) => symlinkSync('nothing', file), 'the link leads to nothing'],
  ['a link to itself', (file: string) => symlinkSync(file, file), 'the link leads to itself'],
  ['a read-only file', (file: string) => writeFileSync(file, 'old', { mode: 0o444 }), 'the file is read-only'],
])('refuses %s and leaves it as it is', async (_what, make, reason) => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'taken')
  make(file)
  const { ino, mode, size } = lstatSync(file)
  const error: unknown = await writeFileAtomically(file, 'new').catch((fault: unknown) => fault)
  expect(systemReason(error)).toBe(reason)
  expect(lstatSync(file)).toMatchObject({ ino, mode, size })
  expect(readdirSync(folder)).toEqual(['taken'])
})
