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
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }), fc.integer({ min: 40, max: 400 }), (words, width) => {
    expect(text(breakLines(words.join(' '), 14, width)).join(' ')).toBe(words.join(' '))
  }))
})

it('fits every line that has more than one word', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }), fc.integer({ min: 40, max: 400 }), (words, width) => {
    for (const line of breakLines(words.join(' '), 14, width)) {
      if (line.pieces.some(piece => piece.text.includes(' ')))
        expect(line.width).toBeLessThanOrEqual(width + 0.001)
    }
  }))
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
