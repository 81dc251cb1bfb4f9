import type { FontFacts, FontTables } from './trueType.ts'
import { readFileSync } from 'node:fs'
import { resourcePath } from '../resourcePath.ts'
import { NO_BREAK_SPACE } from './paperText.ts'
import { readAdvance, readCharacters, readFacts, readTables } from './trueType.ts'

/** A glyph; it carries the code point of the very character that was written. */
export interface PaperGlyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

/** A face of the paper font with look-up tables in place of a shaper: one character gives one glyph, in the order written. */
export interface FontFace {
  /** The font's own name. */
  readonly name: string
  readonly facts: FontFacts
  readonly tables: FontTables
  /** The glyph of a code point; `undefined` when the face lacks it. */
  glyphOf: (codePoint: number) => PaperGlyph | undefined
  /** Kerning between two glyphs, in font units. */
  kernBetween: (left: PaperGlyph, right: PaperGlyph) => number
}

export type FaceName = 'regular' | 'bold'

const names: Readonly<Record<FaceName, string>> = { regular: 'NotoSans-Regular', bold: 'NotoSans-Bold' }

/** Kerning by left character, then by units: the right characters. */
interface Kerning {
  readonly pairs: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const pairKey = (left: number, right: number): number => left * 0x110000 + right

/**
 * Kerning by pair of characters, made by `build/kerning.mjs` for those that English and Spanish use. Other pairs are set without, which nobody sees in a name:
 * a shaper that knows them takes longer to begin than a sheet takes to draw.
 */
function readKerning(name: FaceName): ReadonlyMap<number, number> {
  const table = JSON.parse(readFileSync(resourcePath('fonts', 'kerning.json'), 'utf8')) as Readonly<Record<FaceName, Kerning>>
  return new Map(Object.entries(table[name].pairs).flatMap(([left, byUnits]) => Object.entries(byUnits).flatMap(([units, rights]) =>
    Array.from(rights, right => [pairKey(left.codePointAt(0) ?? 0, right.codePointAt(0) ?? 0), Number(units)] as const))))
}

function openFace(name: FaceName): FontFace {
  const tables = readTables(readFileSync(resourcePath('fonts', `${names[name]}.ttf`)))
  const characters = readCharacters(tables)
  const glyphs = new Map<number, PaperGlyph | undefined>()
  const kerns = readKerning(name)

  const glyphOf = (codePoint: number): PaperGlyph | undefined => {
    if (!glyphs.has(codePoint)) {
      const id = characters.get(codePoint)
      glyphs.set(codePoint, id === undefined ? undefined : { id, advanceWidth: readAdvance(tables, id), codePoints: [codePoint] })
    }
    return glyphs.get(codePoint)
  }
  const kernBetween = (left: PaperGlyph, right: PaperGlyph): number => kerns.get(pairKey(left.codePoints[0] ?? 0, right.codePoints[0] ?? 0)) ?? 0
  return { name: names[name], facts: readFacts(tables), tables, glyphOf, kernBetween }
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
