import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { windowSurface } from '../../../src/shared/settings/windowSurface.ts'

const css = readFileSync(path.resolve(import.meta.dirname, '../../../src/renderer/src/styles/tokens.css'), 'utf8')

/** The colors by name, `[light, dark]`. */
const colors = new Map([...css.matchAll(/^ {2}--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/gm)].map(([, name, light, dark]) => [name ?? '', [light ?? '', dark ?? '']] as const))
/** The rows of the table at the head of the file: what stands on what, and the least contrast that it may have. */
const pairs = [...css.matchAll(/^ \* ([a-z-]+) +([a-z-]+) +([\d.]+) +([\d.]+) +([\d.]+)$/gm)].map(([, on = '', ground = '', ...numbers]) => ({ on, ground, said: numbers.slice(0, 2).map(Number), least: Number(numbers[2]) }))

/** Relative luminance of `#rrggbb`. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16) / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
/** Contrast of two tokens in light and in dark. */
const contrastsOf = (on: string, ground: string): readonly number[] => [0, 1].map(theme => contrastOf(colors.get(on)?.[theme] ?? '', colors.get(ground)?.[theme] ?? ''))

it('measures contrast as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe('the tokens', () => {
  it.each(pairs)('keep $on on $ground at $least or more, in light and dark, as the table says', ({ on, ground, said, least }) => {
    const measured = contrastsOf(on, ground)
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(least)
    expect(measured.map(value => Math.round(value * 10) / 10)).toEqual(said)
  })
  it.each(['emergency', 'urgent', 'soon', 'routine'])('ask 7 of what is said of %s, on each ground that it stands on', (level) => {
    for (const [on, ground] of [[`${level}-fg`, `${level}-bg`], [`${level}-fg`, 'surface-work'], [`${level}-fg`, 'surface-window'], ['text', `${level}-bg`]] as const)
      expect(pairs.find(pair => pair.on === on && pair.ground === ground)?.least).toBe(7)
  })
  it('ask 7 of the words in the solid bar of an emergency', () => {
    expect(pairs.find(({ on }) => on === 'emergency-solid-on')?.least).toBe(7)
  })
  it('have the ground that main gives a window before its page is drawn', () => {
    expect(colors.get('surface-window')).toEqual([windowSurface.light, windowSurface.dark])
  })
  it('have every text and every line in the table', () => {
    const named = [...colors.keys()].filter(name => /^text|^accent(?!-bg)|-fg$|-line$|line-firm|-solid-on/.test(name))
    expect(named.filter(name => !pairs.some(({ on, ground }) => on === name || ground === name))).toEqual([])
  })
})
