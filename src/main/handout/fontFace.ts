import type { Font } from 'fontkit'
import type { FontTables } from './trueType.ts'
import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { resourcePath } from '../resourcePath.ts'
import { NO_BREAK_SPACE } from './paperText.ts'
import { readTables } from './trueType.ts'

/** A glyph as pdfkit takes it; it carries the code point of the very character that was written. */
export interface PaperGlyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

/** A face of the paper font with look-up tables in place of a shaper: one character gives one glyph, in the order written. */
export interface FontFace {
  readonly font: Font
  readonly tables: FontTables
  /** The glyph of a code point; `undefined` when the face lacks it. */
  glyphOf: (codePoint: number) => PaperGlyph | undefined
  /** Kerning between two glyphs, in font units. */
  kernBetween: (left: PaperGlyph, right: PaperGlyph) => number
}

export type FaceName = 'regular' | 'bold'

const files: Readonly<Record<FaceName, string>> = { regular: 'NotoSans-Regular.ttf', bold: 'NotoSans-Bold.ttf' }

/** Kerning by left character, then by units: the right characters. Of the pairs of `characters`, those that are not named are not kerned. */
interface Kerning {
  readonly characters: string
  readonly pairs: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const pairKey = (left: number, right: number): number => left * 0x110000 + right

/** Kerning of the pairs that English and Spanish use, made by `build/kerning.mjs`: fontkit takes longer to begin than a sheet takes to draw. */
function readKerning(name: FaceName): { readonly known: ReadonlySet<number>, readonly kerns: Map<number, number> } {
  const table = JSON.parse(readFileSync(resourcePath('fonts', 'kerning.json'), 'utf8')) as Readonly<Record<FaceName, Kerning>>
  const { characters, pairs } = table[name]
  const kerns = new Map<number, number>()
  for (const [left, byUnits] of Object.entries(pairs)) {
    for (const [units, rights] of Object.entries(byUnits)) {
      for (const right of rights)
        kerns.set(pairKey(left.codePointAt(0) ?? 0, right.codePointAt(0) ?? 0), Number(units))
    }
  }
  return { known: new Set(Array.from(characters, character => character.codePointAt(0) ?? 0)), kerns }
}

function openFace(name: FaceName): FontFace {
  const bytes = readFileSync(resourcePath('fonts', files[name]))
  const font = create(bytes)
  const known = new Set(font.characterSet)
  const glyphs = new Map<number, PaperGlyph | undefined>()
  const { known: tabled, kerns } = readKerning(name)

  const glyphOf = (codePoint: number): PaperGlyph | undefined => {
    if (!glyphs.has(codePoint)) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint)
      glyphs.set(codePoint, known.has(codePoint) ? { id, advanceWidth, codePoints: [codePoint] } : undefined)
    }
    return glyphs.get(codePoint)
  }
  const kernBetween = (left: PaperGlyph, right: PaperGlyph): number => {
    const [first = 0] = left.codePoints
    const [second = 0] = right.codePoints
    const key = pairKey(first, second)
    let kern = kerns.get(key)
    if (kern === undefined) {
      const pair = tabled.has(first) && tabled.has(second) ? null : font.layout(String.fromCodePoint(first, second), ['kern'], 'latn')
      kern = pair?.glyphs.length === 2 ? (pair.positions[0]?.xAdvance ?? left.advanceWidth) - left.advanceWidth : 0
      kerns.set(key, kern)
    }
    return kern
  }
  return { font, tables: readTables(bytes), glyphOf, kernBetween }
}

const opened = new Map<FaceName, FontFace>()

/** A face, parsed once a process. */
export function fontFace(name: FaceName): FontFace {
  let face = opened.get(name)
  if (face === undefined) {
    face = openFace(name)
    opened.set(name, face)
  }
  return face
}

/**
 * The characters of a text that the paper font cannot draw, each once. A sheet with any of them is refused: a missing glyph is drawn blank.
 */
export function listMissingCharacters(text: string): readonly string[] {
  const { glyphOf } = fontFace('regular')
  const { glyphOf: boldGlyphOf } = fontFace('bold')
  return [...new Set(text)].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return character !== NO_BREAK_SPACE && (glyphOf(codePoint) === undefined || boldGlyphOf(codePoint) === undefined)
  })
}
