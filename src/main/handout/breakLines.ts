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
  /** Whether the word that ends it goes on in the next line: no space stands between. */
  readonly endsInWord: boolean
}

/** The layout of each face, shared by measuring and drawing. Words live as long as the process; a sheet's vocabulary is small. */
const layouts: Partial<Record<FaceName, (text: string) => readonly PaperRun[]>> = {}

/** Shapes text in a face, word by word. */
export function shapeWords(text: string, face: FaceName): readonly PaperRun[] {
  const layout = layouts[face] ??= layoutByTable(fontFace(face))
  return layout(text)
}

/** Width of text on one line, in points. */
export function measureText(text: string, face: FaceName, size: number): number {
  return shapeWords(text, face).reduce((sum, { width }) => sum + width, 0) * size / 1000
}

/** A stretch of one face without a place to break. */
interface Chunk {
  readonly text: string
  readonly face: FaceName
}

/** Words as they may not be parted: runs that touch stay together, as the full stop after `**Monday**`. */
function splitWords(runs: readonly TextRun[], face: FaceName): readonly (readonly Chunk[])[] {
  const words: Chunk[][] = []
  runs.forEach(({ text, strong }, index) => {
    const before = runs[index - 1]?.text ?? ' '
    const touches = !before.endsWith(' ') && !text.startsWith(' ')
    preparePaperText(text).split(' ').filter(word => word !== '').forEach((part, at) => {
      const chunk = { text: part.replaceAll(NO_BREAK_SPACE, ' '), face: strong ? 'bold' as const : face }
      const word = touches && at === 0 ? words.at(-1) : undefined
      const last = word?.at(-1)
      if (word === undefined)
        words.push([chunk])
      else if (last?.face === chunk.face)
        // One chunk, as it is drawn as one: letters are kerned over the seam.
        word[word.length - 1] = { ...chunk, text: last.text + chunk.text }
      else
        word.push(chunk)
    })
  })
  return words
}

const measureWord = (word: readonly Chunk[], size: number): number => word.reduce((sum, { text, face }) => sum + measureText(text, face, size), 0)

/** Cuts a word that is wider than the column between its characters, as a long web address; others come back whole. */
function cutToFit(word: readonly Chunk[], size: number, width: number): readonly (readonly Chunk[])[] {
  if (measureWord(word, size) <= width)
    return [word]
  const parts: Chunk[][] = []
  let room = 0
  for (const { text, face } of word) {
    const advances = shapeWords(text, face).flatMap(run => run.advances)
    // The layout gives one glyph for each character, in order.
    Array.from(text).forEach((character, at) => {
      const { kerned = 0, plain = 0 } = advances[at] ?? {}
      // Without its kerning too, as a cut takes that away.
      const advance = Math.max(kerned, plain) * size / 1000
      if (parts.length === 0 || advance > room) {
        parts.push([])
        room = width
      }
      const part = parts.at(-1)
      const last = part?.at(-1)
      if (part !== undefined && last?.face === face)
        part[part.length - 1] = { face, text: last.text + character }
      else
        part?.push({ face, text: character })
      room -= advance
    })
  }
  return parts
}

/**
 * Breaks text into lines, ragged right and without hyphenation.
 * @param runs - prepared here; a plain string is one run in the regular face
 * @param size - in points
 * @param width - of the column, in points: no line is wider; a word that is gets cut
 */
export function breakLines(runs: readonly TextRun[] | string, size: number, width: number, face: FaceName = 'regular'): readonly TextLine[] {
  const parts = typeof runs === 'string' ? [{ text: runs, strong: face === 'bold' }] : runs
  const lines: TextLine[] = []
  let pieces: LinePiece[] = []
  let end = 0

  function place({ text, face: next }: Chunk, gap: string): void {
    const last = pieces.at(-1)
    const space = last === undefined || gap === '' ? 0 : measureText(gap, last.face, size)
    // The space belongs to the word before it, so that words of two faces stay apart for a screen reader too.
    if (last !== undefined)
      pieces[pieces.length - 1] = { ...last, text: `${last.text}${gap}${last.face === next ? text : ''}` }
    if (last?.face !== next)
      pieces.push({ text, face: next, x: end + space })
    end += space + measureText(text, next, size)
  }
  for (const word of splitWords(parts, face)) {
    cutToFit(word, size, width).forEach((part, at) => {
      const last = pieces.at(-1)
      const space = last === undefined ? 0 : measureText(' ', last.face, size)
      if (last !== undefined && (at > 0 || end + space + measureWord(part, size) > width)) {
        lines.push({ pieces, width: end, endsInWord: at > 0 })
        pieces = []
        end = 0
      }
      part.forEach((chunk, index) => place(chunk, pieces.length === 0 || index > 0 ? '' : ' '))
    })
  }
  if (pieces.length > 0)
    lines.push({ pieces, width: end, endsInWord: false })
  return lines
}
