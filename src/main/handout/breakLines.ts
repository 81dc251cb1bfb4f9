import type { TextRun } from '../../shared/handout/handout.ts'
import type { FaceName } from './fontFace.ts'
import type { PaperRun } from './layoutByTable.ts'
import { fontFace } from './fontFace.ts'
import { layoutByTable } from './layoutByTable.ts'
import { NO_BREAK_SPACE, preparePaperText } from './paperText.ts'

/** A piece of a line in one face, with its place from the line's start, in points. */
export interface LinePiece {
  readonly text: string
  readonly face: FaceName
  readonly x: number
}

/** One line of text and its width in points. */
export interface TextLine {
  readonly pieces: readonly LinePiece[]
  readonly width: number
}

/** The layout of each face, shared by measuring and drawing. Words live as long as the process; a sheet's vocabulary is small. */
const layouts: Partial<Record<FaceName, (text: string) => PaperRun>> = {}

/** Shapes text in a face. */
export function layoutOf(face: FaceName): (text: string) => PaperRun {
  return layouts[face] ??= layoutByTable(fontFace(face))
}

/** Width of text on one line, in points. */
export function measureText(text: string, face: FaceName, size: number): number {
  return layoutOf(face)(text).advanceWidth * size / 1000
}

/**
 * Breaks text into lines, ragged right and without hyphenation.
 * @param runs - prepared here; a plain string is one run in the regular face
 * @param size - in points
 * @param width - of the column, in points; a word that is wider gets a line of its own
 */
export function breakLines(runs: readonly TextRun[] | string, size: number, width: number, face: FaceName = 'regular'): readonly TextLine[] {
  const parts = typeof runs === 'string' ? [{ text: runs, strong: face === 'bold' }] : runs
  const words = parts.flatMap(({ text, strong }, index) => {
    const before = parts[index - 1]?.text ?? ' '
    const isGlued = !before.endsWith(' ') && !text.startsWith(' ')
    return preparePaperText(text).split(' ').filter(word => word !== '').map((word, at) => ({
      text: word.replaceAll(NO_BREAK_SPACE, ' '),
      face: strong ? 'bold' as const : face,
      // Runs that touch stay together: the full stop after `**Monday**`.
      glued: isGlued && at === 0,
    }))
  })
  const lines: TextLine[] = []
  let pieces: LinePiece[] = []
  let end = 0
  for (const word of words) {
    const last = pieces.at(-1)
    const space = last === undefined || word.glued ? 0 : measureText(' ', last.face, size)
    const wide = measureText(word.text, word.face, size)
    if (last !== undefined && end + space + wide > width && !word.glued) {
      lines.push({ pieces, width: end })
      pieces = [{ text: word.text, face: word.face, x: 0 }]
      end = wide
      continue
    }
    // The space belongs to the word before it, so that words of two faces stay apart for a screen reader too.
    const gap = last === undefined || word.glued ? '' : ' '
    if (last !== undefined && last.face === word.face) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text}${gap}${word.text}` }
    }
    else {
      if (last !== undefined)
        pieces[pieces.length - 1] = { ...last, text: `${last.text}${gap}` }
      pieces.push({ text: word.text, face: word.face, x: end + space })
    }
    end += space + wide
  }
  if (pieces.length > 0)
    lines.push({ pieces, width: end })
  return lines
}
