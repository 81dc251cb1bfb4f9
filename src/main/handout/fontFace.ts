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

function openFace(file: string): FontFace {
  const bytes = readFileSync(resourcePath('fonts', file))
  const font = create(bytes)
  const known = new Set(font.characterSet)
  const glyphs = new Map<number, PaperGlyph | undefined>()
  const kerns = new Map<number, number>()

  const glyphOf = (codePoint: number): PaperGlyph | undefined => {
    if (!glyphs.has(codePoint)) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint)
      glyphs.set(codePoint, known.has(codePoint) ? { id, advanceWidth, codePoints: [codePoint] } : undefined)
    }
    return glyphs.get(codePoint)
  }
  const kernBetween = (left: PaperGlyph, right: PaperGlyph): number => {
    const key = left.id * 65536 + right.id
    let kern = kerns.get(key)
    if (kern === undefined) {
      const pair = font.layout(String.fromCodePoint(...left.codePoints, ...right.codePoints), ['kern'], 'latn')
      kern = pair.glyphs.length === 2 ? (pair.positions[0]?.xAdvance ?? left.advanceWidth) - left.advanceWidth : 0
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
    face = openFace(files[name])
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
