/** A TrueType font's tables, by tag, as they stand in its file. */
export type FontTables = ReadonlyMap<string, Buffer>

/** Finds the tables of a TrueType file. */
export function readTables(file: Buffer): FontTables {
  return new Map(Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index
    const offset = file.readUInt32BE(entry + 8)
    return [file.toString('latin1', entry, entry + 4), file.subarray(offset, offset + file.readUInt32BE(entry + 12))] as const
  }))
}

/** A table that every TrueType font has. */
export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined)
    throw new Error(`the font has no table ${tag}`)
  return table
}

/** The outline of a glyph as its bytes in the font; none for a glyph that draws nothing. */
export function readOutline(tables: FontTables, glyph: number): Buffer {
  const loca = tableOf(tables, 'loca')
  const isLong = tableOf(tables, 'head').readInt16BE(50) === 1
  const place = (index: number): number => isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index)
  return tableOf(tables, 'glyf').subarray(place(glyph), place(glyph + 1))
}

/** Flags of a part of a composite glyph. @see https://learn.microsoft.com/typography/opentype/spec/glyf#composite-glyph-description */
const flag = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const

/** Where the ids of the parts stand in a composite outline, as an accented letter's; none in a plain one. */
export function listParts(outline: Buffer): readonly number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0)
    return []
  const places: number[] = []
  let at = 10
  for (let flags: number = flag.more; (flags & flag.more) !== 0;) {
    flags = outline.readUInt16BE(at)
    places.push(at + 2)
    at += 4 + ((flags & flag.wordArguments) !== 0 ? 4 : 2)
    at += (flags & flag.scale) !== 0 ? 2 : (flags & flag.twoScales) !== 0 ? 4 : (flags & flag.matrix) !== 0 ? 8 : 0
  }
  return places
}

/** Measures of a whole font, in thousandths of an em; heights are over the baseline. */
export interface FontFacts {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  /** Left, bottom, right and top of all glyphs. */
  readonly box: readonly number[]
}

/** Reads the measures of a font. */
export function readFacts(tables: FontTables): FontFacts {
  const [head, hhea, os2, post] = (['head', 'hhea', 'OS/2', 'post'] as const).map(tag => tableOf(tables, tag)) as [Buffer, Buffer, Buffer, Buffer]
  const unitsPerEm = head.readUInt16BE(18)
  const scaled = (units: number): number => 1000 * units / unitsPerEm
  return {
    unitsPerEm,
    ascent: scaled(hhea.readInt16BE(4)),
    descent: scaled(hhea.readInt16BE(6)),
    xHeight: scaled(os2.readInt16BE(86)),
    capHeight: scaled(os2.readInt16BE(88)),
    italicAngle: post.readInt32BE(4) / 65536,
    box: [36, 38, 40, 42].map(at => scaled(head.readInt16BE(at))),
  }
}

/** How far a glyph reaches, in font units. */
export function readAdvance(tables: FontTables, glyph: number): number {
  const longMetrics = tableOf(tables, 'hhea').readUInt16BE(34)
  return tableOf(tables, 'hmtx').readUInt16BE(4 * Math.min(glyph, longMetrics - 1))
}

/** Format 4: segments of characters with a shift, or with a list of glyphs. */
function readSegments(table: Buffer): readonly (readonly [character: number, glyph: number])[] {
  const count = table.readUInt16BE(6) / 2
  const word = (list: number, index: number): number => table.readUInt16BE(14 + 2 * (list * count + index) + (list > 0 ? 2 : 0))
  return Array.from({ length: count }, (_, index) => {
    const [end, start, shift, range] = [word(0, index), word(1, index), word(2, index), word(3, index)]
    return Array.from({ length: end - start + 1 }, (__, at): readonly [number, number] => {
      const character = start + at
      const listed = range === 0 ? character : table.readUInt16BE(16 + 2 * (3 * count + index) + range + 2 * at)
      return [character, listed === 0 ? 0 : (listed + shift) & 0xFFFF]
    })
  }).flat().filter(([character]) => character !== 0xFFFF)
}

/**
 * The glyph of each character that a font has.
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap - the table for Windows and Unicode, format 4
 */
export function readCharacters(tables: FontTables): ReadonlyMap<number, number> {
  const cmap = tableOf(tables, 'cmap')
  const places = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => 4 + 8 * index)
  const place = places.find(at => cmap.readUInt16BE(at) === 3 && cmap.readUInt16BE(at + 2) === 1)
  const table = place === undefined ? undefined : cmap.subarray(cmap.readUInt32BE(place + 4))
  if (table?.readUInt16BE(0) !== 4)
    throw new Error('the font has no table of characters in format 4')
  return new Map(readSegments(table).filter(([, glyph]) => glyph !== 0))
}
