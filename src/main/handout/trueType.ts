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
