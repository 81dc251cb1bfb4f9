import type { TextRun } from '../../shared/handout/handout.ts'
import type { Paper } from '../../shared/handout/handoutRequest.ts'
import type { Locale } from '../../shared/i18n/locales.ts'
import type { TextLine } from './breakLines.ts'
import type { FaceName } from './fontFace.ts'
import type { PaperDocument } from './openDocument.ts'
import type { Box, Field, ListNumbering, Mark, PageOps, PlacedText, SheetOp } from './sheetOps.ts'
import type { PageStyle, SheetStyle, TypeStyle } from './sheetStyle.ts'
import { breakLines } from './breakLines.ts'
import { colors, paperSizes } from './sheetStyle.ts'

/** Height of the paper font above and below the baseline, in em: what pdfkit takes for a line of it. */
const ASCENT = 1.069
const LINE = 1.362

/** Lines by text, face, size and width: most tries of a sheet differ in their gaps alone. */
export type BrokenTexts = Map<string, readonly TextLine[]>

/** Where the baseline of a line lies below its top: the extra leading is shared above and below. */
export function baselineOf({ size, leading }: TypeStyle): number {
  return (leading - size * LINE) / 2 + size * ASCENT
}

/**
 * A sheet being laid out: its pages as steps of drawing, and the place where the next block goes. Nothing is drawn here, so that
 * a layout can be tried and dropped. Blocks measure themselves first and ask for room; what asks for room together stays together.
 */
export class Sheet<Style extends PageStyle = SheetStyle> {
  readonly style: Style
  readonly left: number
  readonly width: number
  /** The lowest point that text may reach; the last line of it is the page number's. */
  readonly bottom: number
  y = 0
  readonly #pages: SheetOp[][] = []
  /** Height of what stands on the pages before this one, in points. */
  #turned = 0

  readonly #broken: BrokenTexts

  /** @param broken - lines that other tries of the same sheet have broken already */
  constructor(paper: Paper, style: Style, broken: BrokenTexts = new Map()) {
    const [pageWidth, pageHeight] = paperSizes[paper]
    this.style = style
    this.#broken = broken
    this.left = style.margin.side
    this.width = pageWidth - 2 * style.margin.side
    this.bottom = pageHeight - style.margin.bottom
    this.addPage()
  }

  get pages(): readonly PageOps[] {
    return this.#pages
  }

  addPage(): void {
    this.#turned += this.#pages.length === 0 ? 0 : this.y - this.style.margin.top
    this.#pages.push([])
    this.y = this.style.margin.top
  }

  /** Height of all that stands on the sheet, in pages: without the room that blocks left which moved on as a whole. */
  get content(): number {
    return (this.#turned + this.y - this.style.margin.top) / (this.bottom - this.style.margin.top)
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
    // A block's height and the sum of its lines, placed one by one, differ in their last digits.
    return this.y + height <= limit + 0.01
  }

  /** Turns the page when a block of this height does not fit, as `hasRoom` says; a block taller than a page starts one. */
  makeRoom(height: number, limit?: number): void {
    if (!this.hasRoom(height, limit) && this.y > this.style.margin.top)
      this.addPage()
  }

  /** Breaks text into lines of a style. */
  breakText(text: readonly TextRun[] | string, { size }: TypeStyle, width = this.width, face: FaceName = 'regular'): readonly TextLine[] {
    const key = `${face} ${size} ${width} ${typeof text === 'string' ? text : JSON.stringify(text)}`
    let lines = this.#broken.get(key)
    if (lines === undefined) {
      lines = breakLines(text, size, width, face)
      this.#broken.set(key, lines)
    }
    return lines
  }

  /** Opens a group of the document's structure: what is drawn until `close` belongs to it. */
  open(tag: string, attributes: { readonly lang?: Locale, readonly numbering?: ListNumbering } = {}): void {
    this.#add({ kind: 'open', tag, ...attributes })
  }

  close(): void {
    this.#add({ kind: 'close' })
  }

  /** Draws what `draw` draws as one group. */
  group(tag: string, draw: () => void): void {
    this.open(tag)
    draw()
    this.close()
  }

  /**
   * Draws lines as the content of one structure element. A space ends each line that ends a word, so that words stay apart for a screen reader.
   * @param look.spoken - what a screen reader says in place of the lines
   */
  drawLines(tag: string, lines: readonly TextLine[], type: TypeStyle, x: number, y: number, { color = colors.ink, ...said }: { readonly color?: string, readonly lang?: Locale, readonly spoken?: string } = {}): void {
    this.#write({ element: tag, ...said }, lines, type, x, y, color)
  }

  /** Draws lines that a screen reader passes over, as it has read them before: a heading repeated on a further page. */
  drawRepeatedLines(lines: readonly TextLine[], type: TypeStyle, x: number, y: number, color: string = colors.ink): void {
    this.#write({ artifact: 'Layout' }, lines, type, x, y, color)
  }

  /** Draws something that a screen reader passes over: rules, grounds, shapes. */
  drawArtifact(draw: (doc: PaperDocument) => void): void {
    this.#add({ kind: 'shape', draw })
  }

  /** Draws a picture; `alt` is what a screen reader says of it. */
  drawFigure(alt: string, box: Box, draw: (doc: PaperDocument) => void): void {
    this.#add({ kind: 'figure', alt, box, draw })
  }

  /** Puts a field over what is drawn; it belongs to the open group. */
  placeField(box: Box, field: Field): void {
    this.#add({ kind: 'widget', box, field })
  }

  /** Draws lines on a page that are not part of the text: the page number. */
  drawPagination(page: number, lines: readonly TextLine[], type: TypeStyle, x: number, y: number): void {
    this.#write({ artifact: 'Pagination' }, lines, type, x, y, colors.second, page)
  }

  /** Adds a bookmark to a place on the page being laid out. */
  addBookmark(text: string, top: number): void {
    this.#add({ kind: 'bookmark', text, top })
  }

  #add(op: SheetOp, page = this.#pages.length - 1): void {
    this.#pages[page]?.push(op)
  }

  #write(mark: Mark, lines: readonly TextLine[], type: TypeStyle, x: number, y: number, color: string, page?: number): void {
    const texts = lines.flatMap((line, index): readonly PlacedText[] => line.pieces.map((piece, at) => ({
      text: at === line.pieces.length - 1 && !line.endsInWord ? `${piece.text} ` : piece.text,
      face: piece.face,
      x: x + piece.x,
      y: y + index * type.leading + baselineOf(type),
    })))
    this.#add({ kind: 'text', mark, texts, size: type.size, color }, page)
  }
}
