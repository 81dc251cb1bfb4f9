import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadContent } from '../../../src/main/content/loadContent.ts'
import { loadWords } from '../../../src/main/content/loadWords.ts'
import { resourcePath } from '../../../src/main/resourcePath.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const runtime = { kind: 'stand-in', app: '', electron: '', chrome: '', node: '' } as const

/** A copy of the product's words with one file changed. */
function editedWords(file: string, edit: (text: string) => string): string {
  const folder = temporaryFolder()
  cpSync(resourcePath('text'), folder, { recursive: true })
  writeFileSync(path.join(folder, file), edit(readFileSync(path.join(folder, file), 'utf8')))
  return folder
}

it.each([
  ['cut off', (text: string) => text.slice(0, 400), '', /^not valid JSON: .* at line \d+, column \d+$/],
  ['with a number for a text', () => '{"visit.title": 3}', 'visit.title', /./],
  ['with a key given twice', () => '{"visit.title": "a", "visit.title": "b"}', '', /^visit\.title: the key is given twice/],
])('names file and place of words that are %s, for the window too', (_what, edit, place, message) => {
  const folder = editedWords('en/visit.json', edit)
  const words = loadWords(folder)
  const issues = words.ok ? [] : words.fault
  expect(issues).toMatchObject([{ file: 'en/visit.json', path: place, text: expect.stringMatching(message) as string }])
  const content = loadContent({ content: resourcePath('content'), text: folder, safety: '' }, runtime)
  expect(content).toMatchObject({ ok: false, fault: { folder, issues, words: null } })
})

it('says which folder cannot be read', () => {
  const folder = path.join(temporaryFolder(), 'nowhere')
  expect(loadWords(folder)).toMatchObject({ ok: false, fault: [{ code: 'unreadable', file: folder, text: 'there is no such file or folder' }] })
})

it.each(['en/visit.json', 'es/recovery.json'])('says which file of words is missing: %s', (file) => {
  const folder = editedWords(file, text => text)
  rmSync(path.join(folder, file))
  expect(loadWords(folder)).toMatchObject({ ok: false, fault: [{ code: 'missing', file }] })
})
