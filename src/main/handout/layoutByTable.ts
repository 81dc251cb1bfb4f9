import type { FontFace, PaperGlyph } from './fontFace.ts'

/** A glyph's place, in thousandths of an em. */
interface PaperPosition {
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
  readonly advanceWidth: number
}

/** Glyphs of a run as pdfkit's embedded font gives them. */
export interface PaperRun {
  readonly glyphs: readonly PaperGlyph[]
  readonly positions: readonly PaperPosition[]
  readonly advanceWidth: number
}

/** Words that are kept shaped, at most. */
const MOST_WORDS = 20_000

/**
 * Shapes by look-up: what takes the place of fontkit's layout, where two thirds of pdfkit's time goes.
 * Words are shaped once a process; the space stays with the word before it, so no kerning crosses a cut.
 * @returns a layout function
 * @throws Error inside the function for a character that the face lacks, which the caller must have refused before
 */
export function layoutByTable(face: FontFace): (text: string) => PaperRun {
  const scale = 1000 / face.font.unitsPerEm
  const words = new Map<string, PaperRun>()

  function shape(word: string): PaperRun {
    const glyphs = Array.from(word, (character) => {
      const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
      if (glyph === undefined)
        throw new Error(`no glyph for ${JSON.stringify(character)}`)
      return glyph
    })
    const positions = glyphs.map((glyph, index) => {
      const next = glyphs[index + 1]
      const kern = next === undefined ? 0 : face.kernBetween(glyph, next)
      return { xAdvance: (glyph.advanceWidth + kern) * scale, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: glyph.advanceWidth * scale }
    })
    return { glyphs, positions, advanceWidth: positions.reduce((sum, position) => sum + position.xAdvance, 0) }
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
    const space = text.indexOf(' ')
    if (space < 0 || space === text.length - 1)
      return shapeOnce(text)
    const runs = (text.match(/[^ ]* |[^ ]+/g) ?? []).map(shapeOnce)
    return {
      glyphs: runs.flatMap(run => run.glyphs),
      positions: runs.flatMap(run => run.positions),
      advanceWidth: runs.reduce((sum, run) => sum + run.advanceWidth, 0),
    }
  }
}
