import fc from 'fast-check'
import { expect, it } from 'vitest'
import { breakLines, measureText } from '../../../src/main/handout/breakLines.ts'

const text = (lines: ReturnType<typeof breakLines>): readonly string[] => lines.map(line => line.pieces.map(piece => piece.text).join(''))

it('never parts a number from its unit', () => {
  for (let width = 60; width < 220; width += 5) {
    for (const line of text(breakLines('Take 500 mg each 12 hours for 4 to 6 weeks at 38 °C.', 14, width)))
      expect(line).not.toMatch(/\d$/)
  }
})

it('keeps every word, in order', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }), fc.integer({ min: 180, max: 400 }), (words, width) => {
    expect(text(breakLines(words.join(' '), 14, width)).join(' ')).toBe(words.join(' '))
  }))
})

it('makes no line wider than its column, whatever the words', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9./-]{1,120}$/)
  const run = fc.record({ text: fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' ')), strong: fc.boolean() })
  fc.assert(fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), fc.integer({ min: 40, max: 500 }), (runs, width) => {
    const lines = breakLines(runs, 14, width)
    for (const { pieces, width: taken } of lines) {
      expect(taken).toBeLessThanOrEqual(width + 0.001)
      // The width that a line states is the width that it has.
      const { face = 'regular', x = 0, text: letters = '' } = pieces.at(-1) ?? {}
      expect(x + measureText(letters, face, 14)).toBeCloseTo(taken, 3)
    }
    expect(text(lines).join('').replaceAll(' ', '')).toBe(runs.map(part => part.text).join('').replaceAll(' ', ''))
  }))
})

it('cuts a word only where it is wider than the column', () => {
  const address = `https://example.org/${'hip'.repeat(40)}`
  const lines = breakLines(`See ${address} today`, 14, 300)
  expect(text(lines)[0]).toBe('See')
  expect(lines.map((line, index) => `${text(lines)[index]}${line.endsInWord ? '' : ' '}`).join('')).toBe(`See ${address} today `)
  expect(text(breakLines('See the clinic', 14, 70))).toEqual(['See the', 'clinic'])
})

it('kerns over the seam of two runs of one face', () => {
  const runs = [{ text: 'O', strong: true }, { text: 'Aa', strong: true }]
  expect(breakLines(runs, 14, 40)[0]?.width).toBe(measureText('OAa', 'bold', 14))
})

it('moves a strong word to the next line with its full stop', () => {
  const width = measureText('See us on ', 'regular', 14) + measureText('Monday', 'bold', 14) + 1
  expect(text(breakLines([{ text: 'See us on ', strong: false }, { text: 'Monday', strong: true }, { text: '.', strong: false }], 14, width))).toEqual(['See us on', 'Monday.'])
})

it('keeps a full stop with the strong words before it', () => {
  const [line] = breakLines([{ text: 'See us on ', strong: false }, { text: 'Monday', strong: true }, { text: '.', strong: false }], 14, 400)
  expect(line?.pieces.map(piece => piece.text)).toEqual(['See us on ', 'Monday', '.'])
  const [, day, stop] = line?.pieces ?? []
  expect(stop?.x).toBeCloseTo((day?.x ?? 0) + measureText('Monday', 'bold', 14), 3)
})

it('takes soft hyphens out', () => {
  expect(text(breakLines('co\u00ADoperate 555-0142', 14, 400))).toEqual(['cooperate 555-0142'])
})

it('takes out what has no width and sets a space for any line break, as text copied from a page has them', () => {
  expect(text(breakLines('\uFEFFco\u200Bpied\u2060 text\u2028goes\u200E on\u0085here', 14, 400))).toEqual(['copied text goes on here'])
})
