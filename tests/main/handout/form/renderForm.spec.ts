import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { renderForm } from '../../../../src/main/handout/form/renderForm.ts'
import { aForm, everyFormLook } from '../../../helpers/forms.ts'

function hashOf({ locale, ...look }: typeof everyFormLook[number]): string {
  const drawn = renderForm(aForm(locale), look)
  if (!drawn.ok)
    throw new Error(JSON.stringify(drawn.fault))
  return createHash('sha256').update(drawn.value.bytes).digest('hex')
}

it('gives the same bytes for the same form, whatever was drawn before', () => {
  const first = everyFormLook.map(hashOf)
  expect(everyFormLook.toReversed().map(hashOf).toReversed()).toEqual(first)
  expect(new Set(first).size).toBe(everyFormLook.length)
})

it('stays small: some 50 kB to print, twice that to fill in', () => {
  const sizes = everyFormLook.map(({ locale, ...look }) => {
    const drawn = renderForm(aForm(locale), look)
    return drawn.ok ? drawn.value.bytes.length / (look.isFillable ? 2 : 1) : Infinity
  })
  expect(Math.max(...sizes)).toBeLessThan(60_000)
})

it.each([['title', '日'], ['footer', '😀'], ['nameLabel', 'س']] as const)('refuses a %s that the paper font cannot draw, and names the characters', (part, character) => {
  expect(renderForm({ ...aForm('en'), [part]: `a ${character}` }, { paper: 'letter', isFillable: false })).toEqual({ ok: false, fault: { kind: 'missing-glyph', characters: [character] } })
})
