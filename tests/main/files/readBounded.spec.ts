import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { readBounded } from '../../../src/main/files/readBounded.ts'
import { readReason } from '../../../src/main/files/systemReason.ts'
import { anEndlessFile, endlessFiles, hasEndlessFiles } from '../../helpers/endlessFiles.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

/** Why a file is not read. */
const reasonOf = (file: string): Promise<string> => readBounded(file, 8).then(() => 'it was read', readReason)

it.each([
  ['empty', ''],
  ['as large as is allowed', '12345678'],
])('reads a file that is %s', async (_what, content) => {
  const file = path.join(temporaryFolder(), 'file')
  writeFileSync(file, content)
  expect(await readBounded(file, 8)).toEqual({ bytes: Buffer.from(content), size: content.length })
})

it('reads through a link', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'file'), 'text')
  symlinkSync(path.join(folder, 'file'), path.join(folder, 'link'))
  expect((await readBounded(path.join(folder, 'link'), 8)).bytes.toString()).toBe('text')
})

it('reads no more of a file that is too large than shows it', async () => {
  const file = path.join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  truncateSync(file, 3 * 1024 ** 3)
  expect(await readBounded(file, 8)).toEqual({ bytes: Buffer.alloc(9), size: 3 * 1024 ** 3 })
})

it.runIf(process.platform === 'linux')('takes nobody\'s word for a size: what says that it is empty may not be', async () => {
  const { bytes, size } = await readBounded('/proc/self/maps', 8)
  expect([bytes.length, size]).toEqual([9, 9])
})

it.runIf(hasEndlessFiles).each(endlessFiles)('refuses %s at once', async (_what, make) => {
  expect(await reasonOf(anEndlessFile(make))).toBe('it is a device or a pipe, not a file')
})

it('refuses a folder, and what is not there', async () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'folder'))
  expect(await reasonOf(path.join(folder, 'folder'))).toBe('the path is a folder')
  expect(await reasonOf(path.join(folder, 'nothing'))).toBe('there is no such file or folder')
})
