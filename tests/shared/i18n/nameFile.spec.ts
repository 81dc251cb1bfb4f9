import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameFile } from '../../../src/shared/i18n/nameFile.ts'

it.each([
  [['Ciática', 'es', '2026-11-25'], 'ciatica-es-2026-11-25.pdf'],
  [['Dolor de cadera (niños)', 'es'], 'dolor-de-cadera-ninos-es.pdf'],
  [['../../etc/passwd'], 'etc-passwd.pdf'],
  [['', 'checklist', 'en'], 'checklist-en.pdf'],
])('makes of %j %s', (parts, name) => {
  expect(nameFile(parts, 'pdf')).toBe(name)
})

it('never leads out of a folder and never hides, whatever the words', () => {
  fc.assert(fc.property(fc.array(fc.string()), parts => /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?\.pdf$/.test(nameFile(parts, 'pdf'))))
})
