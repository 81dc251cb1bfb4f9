import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitNames } from '../../../../src/renderer/src/components/handout/splitNames.ts'

it('parts a text at the names in it, the longest first', () => {
  expect(splitNames('Fuentes: NHS; NHS Inform (a+b).', ['NHS', 'NHS Inform (a+b)', 'Mayo'])).toEqual([
    { text: 'Fuentes: ', isName: false },
    { text: 'NHS', isName: true },
    { text: '; ', isName: false },
    { text: 'NHS Inform (a+b)', isName: true },
    { text: '.', isName: false },
  ])
})

it('loses nothing of a text, whatever the names are', () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.string()), (text, names) => splitNames(text, names).map(piece => piece.text).join('') === text))
})
