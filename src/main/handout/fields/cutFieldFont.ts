import type { FontFace } from '../fontFace.ts'
import { subsetTrueType } from '../subsetTrueType.ts'

/** The characters of WinAnsiEncoding by code, as far as the font has them; a code that no character has is left out. */
export function listWinAnsi({ glyphOf }: FontFace): ReadonlyMap<number, number> {
  const decoder = new TextDecoder('windows-1252')
  const codes = Array.from({ length: 224 }, (_, at) => at + 32)
  return new Map(codes.flatMap((code): readonly [number, number][] => {
    const character = decoder.decode(Uint8Array.of(code)).codePointAt(0) ?? 0
    const isControl = character < 32 || (character >= 127 && character < 160)
    return isControl || glyphOf(character) === undefined ? [] : [[code, character]]
  }))
}

/**
 * A table `cmap` of format 4, one segment a character, for Windows and Unicode.
 * @param glyphs - glyph by character, characters ascending
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
function writeCmap(glyphs: readonly (readonly [character: number, glyph: number])[]): Buffer {
  const segments = [...glyphs.map(([character, glyph]) => ({ character, delta: (glyph - character) & 0xFFFF })), { character: 0xFFFF, delta: 1 }]
  const count = segments.length
  const selector = Math.floor(Math.log2(count))
  const range = 2 * 2 ** selector
  const head = [4, 16 + 8 * count, 0, 2 * count, range, selector, 2 * count - range]
  const characters = segments.map(({ character }) => character)
  const words = [0, 1, 3, 1, 0, 12, ...head, ...characters, 0, ...characters, ...segments.map(({ delta }) => delta), ...segments.map(() => 0)]
  const table = Buffer.alloc(2 * words.length)
  words.forEach((word, at) => table.writeUInt16BE(word, 2 * at))
  return table
}

/**
 * Cuts a font down to the characters that can be typed into a field. What is typed is written with a simple font, which finds its glyphs
 * through the font's own table of characters; the part that is cut for composite fonts has none.
 */
export function cutFieldFont(face: FontFace): Buffer {
  const characters = [...new Set(listWinAnsi(face).values())].sort((a, b) => a - b)
  const cmap = writeCmap(characters.map((character, index) => [character, index + 1]))
  return subsetTrueType(face.tables, characters.map(character => face.glyphOf(character)?.id ?? 0), [['cmap', cmap]])
}
