import type { Font } from 'fontkit'

/** The characters of WinAnsiEncoding by code, as far as the font has them; a code that no character has is left out. */
export function listWinAnsi(font: Font): ReadonlyMap<number, number> {
  const decoder = new TextDecoder('windows-1252')
  const known = new Set(font.characterSet)
  const codes = Array.from({ length: 224 }, (_, at) => at + 32)
  return new Map(codes.flatMap((code): readonly [number, number][] => {
    const character = decoder.decode(Uint8Array.of(code)).codePointAt(0) ?? 0
    const isControl = character < 32 || (character >= 127 && character < 160)
    return isControl || !known.has(character) ? [] : [[code, character]]
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

/** A font file with one more table. Checksums are left 0: no reader of embedded fonts looks at them. */
function addTable(font: Buffer, tag: string, table: Buffer): Buffer {
  const count = font.readUInt16BE(4)
  const entries = Array.from({ length: count }, (_, at) => {
    const entry = 12 + 16 * at
    const [start, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
    return { tag: font.toString('latin1', entry, entry + 4), bytes: font.subarray(start, start + length) }
  })
  const tables = [...entries, { tag, bytes: table }].sort((a, b) => a.tag < b.tag ? -1 : 1)
  const selector = Math.floor(Math.log2(tables.length))
  const directory = Buffer.alloc(12 + 16 * tables.length)
  font.copy(directory, 0, 0, 4)
  ;[tables.length, 16 * 2 ** selector, selector, 16 * (tables.length - 2 ** selector)].forEach((word, at) => directory.writeUInt16BE(word, 4 + 2 * at))
  let start = directory.length
  const parts = tables.map((entry, at) => {
    directory.write(entry.tag, 12 + 16 * at, 'latin1')
    directory.writeUInt32BE(start, 20 + 16 * at)
    directory.writeUInt32BE(entry.bytes.length, 24 + 16 * at)
    const padding = Buffer.alloc((4 - entry.bytes.length % 4) % 4)
    start += entry.bytes.length + padding.length
    return Buffer.concat([entry.bytes, padding])
  })
  return Buffer.concat([directory, ...parts])
}

/**
 * Cuts a font down to the characters that can be typed into a field. What is typed is written with a simple font, which finds its glyphs
 * through the font's own table of characters; fontkit's subsets, made for composite fonts, have none.
 */
export function cutFieldFont(font: Font): Buffer {
  const subset = font.createSubset()
  const glyphs = [...new Set(listWinAnsi(font).values())].sort((a, b) => a - b)
    .map(character => [character, subset.includeGlyph(font.glyphForCodePoint(character))] as const)
  return addTable(Buffer.from(subset.encode()), 'cmap', writeCmap(glyphs))
}
