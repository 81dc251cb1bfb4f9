import type { FontFace, PaperGlyph } from './fontFace.ts'

/** How far a glyph reaches, in thousandths of an em: with the kerning to the next one, and without. */
interface PaperAdvance {
  readonly kerned: number
  readonly plain: number
}

/** A word as glyphs, one for each of its characters, in order. */
export interface PaperRun {
  readonly glyphs: readonly PaperGlyph[]
  readonly advances: readonly PaperAdvance[]
  /** In thousandths of an em. */
  readonly width: number
}

/** The face lacks a character: drawn, it would be blank. */
export class MissingGlyph extends Error {
  constructor(character: string) {
    super(`no glyph for ${JSON.stringify(character)}`)
  }
}

/** Words that are kept shaped, at most. */
const MOST_WORDS = 20_000

/**
 * Shapes by look-up: what takes the place of fontkit's layout, where two thirds of pdfkit's time goes.
 * Words are shaped once a process; the space stays with the word before it, so no kerning crosses a cut.
 * @returns a function that gives the words of a text, each with the space after it, shaped
 * @throws MissingGlyph inside the function for a character that the face lacks
 */
export function layoutByTable(face: FontFace): (text: string) => readonly PaperRun[] {
  const scale = 1000 / face.facts.unitsPerEm
  const words = new Map<string, PaperRun>()

  function shape(word: string): PaperRun {
    const glyphs = Array.from(word, (character) => {
      const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
      if (glyph === undefined)
        throw new MissingGlyph(character)
      return glyph
    })
    const advances = glyphs.map((glyph, index) => {
      const next = glyphs[index + 1]
      const kern = next === undefined ? 0 : face.kernBetween(glyph, next)
      return { kerned: (glyph.advanceWidth + kern) * scale, plain: glyph.advanceWidth * scale }
    })
    return { glyphs, advances, width: advances.reduce((sum, { kerned }) => sum + kerned, 0) }
  }
  function shapeOnce(word: string): PaperRun {
    let run = words.get(word)
    if (run === undefined) {
      // The vocabulary of the content is some thousands of words; notes add to it for as long as the process lives.
      if (words.size >= MOST_WORDS)
        words.clear()
      run = shape(word)
      words.set(word, run)
    }
    return run
  }
  return (text) => {
    const runs: PaperRun[] = []
    for (let start = 0; start < text.length;) {
      const space = text.indexOf(' ', start)
      const end = space < 0 ? text.length : space + 1
      runs.push(shapeOnce(text.slice(start, end)))
      start = end
    }
    return runs
  }
}
