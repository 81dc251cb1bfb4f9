import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { buildNarrative } from '../../../src/shared/fhir/buildNarrative.ts'

const divOf = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`

it('writes blocks as paragraphs and lines with a dash as a list', () => {
  expect(buildNarrative('Present:\n- 35 Numbness\n- 66 Fever\n\nNot asked: 3.\n').div)
    .toBe(divOf('<p>Present:</p><ul><li>35 Numbness</li><li>66 Fever</li></ul><p>Not asked: 3.</p>'))
})

it('is sound XML that says the same words, whatever they are', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const heard: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('text', part => void heard.push(part))
    parser.write(buildNarrative(`${text}\n<b> & "x"`).div).close()
    expect(heard.join('').endsWith('<b> & "x"')).toBe(true)
  }), { numRuns: 300 })
})
