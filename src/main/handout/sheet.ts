import type { Handout, TextRun } from '../../shared/handout/handout.ts'
import type { TextLine } from './breakLines.ts'
import type { FaceName } from './fontFace.ts'
import type { PaperDocument } from './openDocument.ts'
import type { SheetStyle, Spacing, TypeStyle } from './sheetStyle.ts'
import { breakLines } from './breakLines.ts'
import { openDocument } from './openDocument.ts'
import { colors, styleOf } from './sheetStyle.ts'

export type Structure = PDFKit.PDFStructureElement

/** Where a line's letters sit below its top: the ascent of the paper font with half of the extra leading. */
function baselineShift({ size, leading }: TypeStyle): number {
  return (leading - size * 1.362) / 2
}

/**
 * A sheet being drawn: a document, its pages and the place where the next block goes.
 * Blocks measure themselves first and ask for room; what asks for room together stays together.
 */
export class Sheet {
  readonly doc: PaperDocument
  readonly style: SheetStyle
  readonly root: Structure
  readonly left: number
  readonly width: number
  y = 0
  readonly #bottomOfPage: number

  constructor(handout: Handout, spacing: Spacing) {
    this.doc = openDocument(handout)
    this.style = styleOf(handout, spacing)
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
    this.addPage()
    this.left = this.style.margin.side
    this.width = this.doc.page.width - 2 * this.style.margin.side
    this.#bottomOfPage = this.doc.page.height - this.style.margin.bottom
  }

  /** The lowest point that text may reach; the last line of it is the page number's. */
  get bottom(): number {
    return this.#bottomOfPage
  }

  addPage(): void {
    this.doc.addPage()
    this.y = this.style.margin.top
  }

  /** The lowest point of the text itself: above the page number. */
  get #bottomOfText(): number {
    return this.bottom - this.style.footer.leading
  }

  /** Whether a block of this height fits a page of its own. */
  fitsPage(height: number): boolean {
    return height <= this.#bottomOfText - this.style.margin.top
  }

  /**
   * Whether a block of this height fits what is left of the page.
   * @param limit - the lowest point it may reach: above the page number, unless the block makes room for that itself
   */
  hasRoom(height: number, limit = this.#bottomOfText): boolean {
    // A block's height and the sum of its lines, drawn one by one, differ in their last digits.
    return this.y + height <= limit + 0.01
  }

  /** Turns the page when a block of this height does not fit, as `hasRoom` says; a block taller than a page starts one. */
  makeRoom(height: number, limit?: number): void {
    if (!this.hasRoom(height, limit) && this.y > this.style.margin.top)
      this.addPage()
  }

  /** Breaks text into lines of a style. */
  breakText(text: readonly TextRun[] | string, { size }: TypeStyle, width = this.width, face: FaceName = 'regular'): readonly TextLine[] {
    return breakLines(text, size, width, face)
  }

  /** Draws lines as the content of one structure element. A space ends each line that ends a word, so that words stay apart for a screen reader. */
  drawLines(parent: Structure, tag: string, lines: readonly TextLine[], type: TypeStyle, x: number, y: number, color: string = colors.ink): void {
    parent.add(this.doc.struct(tag, {}, () => this.#write(lines, type, x, y, color)))
  }

  /** Adds a bookmark to a place on the page being drawn. pdfkit measures `left` from the right edge. */
  addBookmark(text: string, top: number): void {
    const { outline, page } = this.doc as unknown as { outline: { addItem: (title: string, options: object) => void }, page: { width: number } }
    outline.addItem(text, { fit: false, top, left: page.width })
  }

  /** Draws lines that a screen reader passes over, as it has read them before: a heading repeated on a further page. */
  drawRepeatedLines(lines: readonly TextLine[], type: TypeStyle, x: number, y: number, color: string): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    this.#write(lines, type, x, y, color)
    this.doc.endMarkedContent()
  }

  /** Draws something that a screen reader passes over: rules, grounds, shapes. */
  drawArtifact(draw: (doc: PaperDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    this.doc.save()
    draw(this.doc)
    this.doc.restore()
    this.doc.endMarkedContent()
  }

  /** Draws lines at the foot of a page that is not part of the text: the page number. */
  drawPagination(lines: readonly TextLine[], type: TypeStyle, x: number, y: number): void {
    this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    this.#write(lines, type, x, y, colors.second)
    this.doc.endMarkedContent()
  }

  #write(lines: readonly TextLine[], type: TypeStyle, x: number, y: number, color: string): void {
    this.doc.fillColor(color)
    lines.forEach((line, index) => {
      line.pieces.forEach((piece, at) => {
        const text = at === line.pieces.length - 1 && !line.endsInWord ? `${piece.text} ` : piece.text
        this.doc.font(piece.face).fontSize(type.size).text(text, x + piece.x, y + index * type.leading + baselineShift(type), { lineBreak: false })
      })
    })
  }
}
