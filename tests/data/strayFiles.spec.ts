import { expect, it } from 'vitest'
import { listPackFiles } from '../../src/main/content/readPackFiles.ts'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { checkStrayFiles } from '../../src/shared/catalog/rules/strayFiles.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

const shipped = listPackFiles(resourcePath('content'))

it('reads every file of the shipped content', () => {
  expect(checkStrayFiles(shipped, shippedPack())).toEqual([])
})

it.each(['notes.txt', 'red-flag.json', 'causes/gout.jsn', 'checklists/other.json', 'text/en/causes/deep/gout.json', 'text/notes.json'])('finds %s, which nothing reads', (file) => {
  expect(checkStrayFiles([...shipped, file], shippedPack())).toMatchObject([{ code: 'stray-files', file }])
})

it('names a language that the manifest does not have once', () => {
  expect(checkStrayFiles([...shipped, 'text/fr/beyond.json', 'text/fr/causes/sciatica.json'], shippedPack())).toMatchObject([{ file: 'text/fr', text: expect.stringContaining('"fr"') as string }])
})
