import type { FaceName, PaperGlyph } from './fontFace.ts'
import type { PaperDocument } from './openDocument.ts'
import { deflateSync } from 'node:zlib'
import { shapeWords } from './breakLines.ts'
import { fontFace } from './fontFace.ts'
import { subsetTrueType } from './subsetTrueType.ts'
import { readAdvance } from './trueType.ts'
import { writeNumber } from './writeNumber.ts'

/** pdfkit's object of a file, as far as a font needs it. */
interface FontObject {
  data: object
  end: (bytes?: Uint8Array) => void
}

/** A face cut down to the glyphs of a sheet, ready to be written. */
interface CutFace {
  readonly program: Buffer
  /** Bytes of the program before it was deflated. */
  readonly length: number
  readonly toUnicode: Buffer
}

/** Faces that are kept cut, at most: sheets in one language have nearly the same letters, and each tick draws a sheet again. */
const MOST_CUT = 32
const cuts = new Map<string, CutFace>()

const hex = (value: number): string => value.toString(16).padStart(4, '0')

/** UTF-16, as a map to Unicode wants it. */
const utf16 = (codePoint: number): string => Array.from(String.fromCodePoint(codePoint).split(''), unit => hex(unit.charCodeAt(0))).join('')

/** What each glyph stands for, so that text can be copied and read aloud. @see PDF 32000-1, 9.10.3 */
function writeToUnicode(glyphs: readonly PaperGlyph[]): string {
  const lines = glyphs.map(({ codePoints }, index) => `<${hex(index + 1)}> <${codePoints.map(utf16).join('')}>`)
  // A block holds a hundred lines at most.
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) => lines.slice(100 * at, 100 * at + 100))
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.map(block => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function cutFace(name: FaceName, glyphs: readonly PaperGlyph[]): CutFace {
  const key = `${name} ${glyphs.map(({ id, codePoints }) => `${id}:${codePoints.join('+')}`).join(' ')}`
  let cut = cuts.get(key)
  if (cut === undefined) {
    const program = subsetTrueType(fontFace(name).tables, glyphs.map(({ id }) => id))
    cut = { program: deflateSync(program), length: program.length, toUnicode: deflateSync(writeToUnicode(glyphs)) }
    const [oldest] = cuts.keys()
    if (cuts.size >= MOST_CUT && oldest !== undefined)
      cuts.delete(oldest)
    cuts.set(key, cut)
  }
  return cut
}

/**
 * A face of one document, in place of pdfkit's: it numbers glyphs as they are written, and embeds those alone.
 * One character is one glyph, which carries the code point that was written and nothing from an earlier document.
 */
export class PaperFont {
  readonly id: string
  readonly #doc: { readonly ref: (data?: object) => FontObject }
  readonly #name: FaceName
  readonly #numbers = new Map<PaperGlyph, string>()
  #object: FontObject | null = null

  constructor(doc: PaperDocument, name: FaceName, id: string) {
    this.#doc = doc as unknown as { readonly ref: (data?: object) => FontObject }
    this.#name = name
    this.id = id
  }

  /** Text as the operand of a PDF text operator: glyphs in hexadecimal, with a number between two where they are kerned. */
  show(text: string): string {
    let shown = '<'
    for (const { glyphs, advances } of shapeWords(text, this.#name)) {
      glyphs.forEach((glyph, at) => {
        const { kerned = 0, plain = 0 } = advances[at] ?? {}
        shown += kerned === plain ? this.#numberOf(glyph) : `${this.#numberOf(glyph)}>${writeNumber(plain - kerned)}<`
      })
    }
    return `${shown}>`
  }

  #numberOf(glyph: PaperGlyph): string {
    let number = this.#numbers.get(glyph)
    if (number === undefined) {
      number = hex(this.#numbers.size + 1)
      this.#numbers.set(glyph, number)
    }
    return number
  }

  /** The font's object in the file, which pages name before it is written. */
  ref(): FontObject {
    return this.#object ??= this.#doc.ref()
  }

  /** Writes the font; pdfkit calls it when a document ends. */
  finalize(): void {
    if (this.#object === null)
      return
    const { name, facts, tables } = fontFace(this.#name)
    const scale = 1000 / facts.unitsPerEm
    const glyphs = [...this.#numbers.keys()]
    const { program, length, toUnicode } = cutFace(this.#name, glyphs)
    const BaseFont = `CAUSEB+${name}`
    const file = this.#doc.ref({ Filter: 'FlateDecode', Length1: length })
    file.end(program)
    const descriptor = this.#doc.ref({
      Type: 'FontDescriptor',
      FontName: BaseFont,
      // Symbolic: its glyphs are named by number.
      Flags: 4,
      FontBBox: [...facts.box],
      ItalicAngle: facts.italicAngle,
      Ascent: facts.ascent,
      Descent: facts.descent,
      CapHeight: facts.capHeight,
      XHeight: facts.xHeight,
      StemV: 0,
      FontFile2: file,
    })
    descriptor.end()
    const descendant = this.#doc.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, [readAdvance(tables, 0), ...glyphs.map(glyph => glyph.advanceWidth)].map(width => width * scale)],
      CIDToGIDMap: 'Identity',
    })
    descendant.end()
    const map = this.#doc.ref({ Filter: 'FlateDecode' })
    map.end(toUnicode)
    this.#object.data = { Type: 'Font', Subtype: 'Type0', BaseFont, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: map }
    this.#object.end()
  }
}
