import type { FontTables } from './trueType.ts'
import { listParts, readOutline, tableOf } from './trueType.ts'

type Table = readonly [tag: string, bytes: Buffer]

const pad = (bytes: Buffer): Buffer => bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - bytes.length % 4)])

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4)
    sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

/** Puts tables into one file. @see https://learn.microsoft.com/typography/opentype/spec/otff */
function writeFont(unsorted: readonly Table[]): Buffer {
  const tables = unsorted.toSorted(([a], [b]) => a < b ? -1 : 1)
  const count = tables.length
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  head.writeUInt32BE(0x00010000)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  let offset = head.length
  const bodies = tables.map(([tag, bytes], index) => {
    const body = pad(bytes)
    const entry = 12 + 16 * index
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum(body), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    offset += body.length
    return body
  })
  return Buffer.concat([head, ...bodies])
}

/**
 * Cuts a font down to some glyphs, numbered in their order from 1; the first is the one for what is missing. Parts of accented letters follow.
 * The font's own bytes are kept: nothing is decoded but the places of those parts.
 * @param glyphs - ids in the font, without 0
 * @param more - tables that the font gets besides
 */
export function subsetTrueType(tables: FontTables, glyphs: readonly number[], more: readonly Table[] = []): Buffer {
  const kept = [0, ...glyphs]
  const places = new Map(kept.map((glyph, index) => [glyph, index]))
  const outlines: Buffer[] = []
  // Grows while it is walked: a part may have parts.
  for (let index = 0; index < kept.length; index += 1) {
    const outline = Buffer.from(readOutline(tables, kept[index] ?? 0))
    for (const at of listParts(outline)) {
      const part = outline.readUInt16BE(at)
      if (!places.has(part)) {
        places.set(part, kept.length)
        kept.push(part)
      }
      outline.writeUInt16BE(places.get(part) ?? 0, at)
    }
    outlines.push(pad(outline))
  }
  const loca = Buffer.alloc(4 * (kept.length + 1))
  outlines.reduce((offset, outline, index) => {
    loca.writeUInt32BE(offset + outline.length, 4 * (index + 1))
    return offset + outline.length
  }, 0)

  const [head, hhea, maxp] = (['head', 'hhea', 'maxp'] as const).map(tag => Buffer.from(tableOf(tables, tag))) as [Buffer, Buffer, Buffer]
  const metrics = tableOf(tables, 'hmtx')
  const longMetrics = hhea.readUInt16BE(34)
  const hmtx = Buffer.alloc(4 * kept.length)
  kept.forEach((glyph, index) => {
    hmtx.writeUInt16BE(metrics.readUInt16BE(4 * Math.min(glyph, longMetrics - 1)), 4 * index)
    hmtx.writeInt16BE(metrics.readInt16BE(glyph < longMetrics ? 4 * glyph + 2 : 4 * longMetrics + 2 * (glyph - longMetrics)), 4 * index + 2)
  })
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  hhea.writeUInt16BE(kept.length, 34)
  maxp.writeUInt16BE(kept.length, 4)
  const hints = (['cvt ', 'fpgm', 'prep'] as const).flatMap(tag => tables.has(tag) ? [[tag, tableOf(tables, tag)] as const] : [])
  return writeFont([...more, ...hints, ['glyf', Buffer.concat(outlines)], ['head', head], ['hhea', hhea], ['hmtx', hmtx], ['loca', loca], ['maxp', maxp]])
}
