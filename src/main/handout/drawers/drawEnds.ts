import type { Handout } from '../../../shared/handout/handout.ts'
import type { TextLine } from '../breakLines.ts'
import type { Sheet } from '../sheet.ts'
import { colors } from '../sheetStyle.ts'
import { drawLogo, logoSize } from './drawLogo.ts'

/** Space above the foot and its rule, in points. */
const FOOT_GAP = 8

/** Space between the two columns of the letterhead, in points. */
const COLUMN_GAP = 16

/** Height of the logo, in lines of the letterhead, and its width at most, as a share of the sheet's. */
const MARK_LINES = 2.3
const MARK_SHARE = 0.3

/** Room above the line for a name, in points, and how far the line goes, as a share of the width. */
const NAME_GAP = 8
const NAME_SHARE = 0.7

const widest = (lines: readonly TextLine[]): number => Math.max(0, ...lines.map(line => line.width))

/** Draws the logo at the left of the page and tells how far it reaches to the right, its gap included, and down. */
function drawMark(sheet: Sheet, { image, alt }: NonNullable<Handout['logo']>): { readonly width: number, readonly height: number } {
  const { style: { letterhead: type }, left, width, y } = sheet
  const size = logoSize(image, width * MARK_SHARE, MARK_LINES * type.leading)
  const box = { x: left, y, ...size }
  sheet.drawFigure(alt, box, doc => void drawLogo(doc, image, box))
  return { width: size.width + COLUMN_GAP, height: size.height }
}

/** Draws the logo and the clinic's lines in two columns, the second flush right; a line too long for its column goes on below, nothing is cut. */
function drawLetterhead(sheet: Sheet, { letterhead: { start, end }, logo }: Handout): void {
  const { style: { letterhead: type }, left, width } = sheet
  sheet.open('Sect')
  const mark = logo === null ? { width: 0, height: 0 } : drawMark(sheet, logo)
  const layOut = (texts: readonly string[], column: number): readonly (readonly TextLine[])[] =>
    texts.map((text, index) => sheet.breakText(text, type, column, index === 0 ? 'bold' : 'regular'))
  const endColumn = layOut(end, (width - mark.width - COLUMN_GAP) / 2)
  // The first column has all that the second leaves.
  const startColumn = layOut(start, width - mark.width - COLUMN_GAP - widest(endColumn.flat()))
  const drawColumn = (column: readonly (readonly TextLine[])[], xOf: (lines: readonly TextLine[]) => number): number =>
    column.reduce((y, lines) => {
      sheet.drawLines('P', lines, type, xOf(lines), y)
      return y + lines.length * type.leading
    }, sheet.y)
  const bottoms = [sheet.y + mark.height, drawColumn(startColumn, () => left + mark.width), drawColumn(endColumn, lines => left + width - widest(lines))]
  sheet.close()
  const rule = Math.max(...bottoms) + 3
  sheet.drawArtifact(doc => doc.moveTo(left, rule).lineTo(left + width, rule).lineWidth(0.75).stroke(colors.ink))
  sheet.y = rule + 7
}

/** Draws the clinic's letterhead where there is one. */
export function drawClinic(sheet: Sheet, handout: Handout): void {
  const { letterhead: { start, end }, logo } = handout
  if (start.length + end.length > 0 || logo !== null)
    drawLetterhead(sheet, handout)
}

/** Draws a line on which a name is written by hand. */
export function drawNameLine(sheet: Sheet, label: string): void {
  const { style: { body }, left, width } = sheet
  const lines = sheet.breakText(label, body)
  const baseline = sheet.y + NAME_GAP + body.leading - 3
  const start = left + (lines[0]?.width ?? 0) + 8
  sheet.drawLines('P', lines, body, left, sheet.y + NAME_GAP)
  sheet.drawArtifact(doc => doc.moveTo(start, baseline).lineTo(left + width * NAME_SHARE, baseline).lineWidth(0.75).stroke(colors.ink))
  sheet.y += NAME_GAP + body.leading
}

/** Draws the title, the subtitle and the line for the name. */
export function drawTitle(sheet: Sheet, { title, subtitle, nameLabel }: Handout): void {
  const { style, left, width } = sheet
  const titleLines = sheet.breakText(title, style.title, width, 'bold')
  sheet.addBookmark(title, sheet.y)
  sheet.drawLines('H1', titleLines, style.title, left, sheet.y)
  sheet.y += titleLines.length * style.title.leading + 1
  const subtitleLines = sheet.breakText(subtitle, style.subtitle)
  sheet.drawLines('P', subtitleLines, style.subtitle, left, sheet.y, { color: colors.second })
  sheet.y += subtitleLines.length * style.subtitle.leading
  if (nameLabel !== null)
    drawNameLine(sheet, nameLabel)
}

/**
 * Draws the sources and the date of the content at the foot of the last page, as text that is read, and the page numbers.
 * @returns how full the last page is, from 0 to 1
 */
export function drawFoot(sheet: Sheet, { footer: own, pageLabel, beside }: Handout): number {
  const footer = [...own, ...beside?.footer.slice(-1) ?? []]
  const { style, left, width } = sheet
  const { footer: type } = style
  const pageNumber = (page: number, pages: number): readonly TextLine[] =>
    sheet.breakText(pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages)), type)
  const numberWidth = Math.max(...pageNumber(9, 9).map(line => line.width))
  const lines = footer.map((text, index) => sheet.breakText(text, type, index < footer.length - 1 ? width : width - numberWidth - 12))
  const height = lines.flat().length * type.leading + FOOT_GAP
  sheet.makeRoom(height, sheet.bottom)
  const fill = Math.min(1, (sheet.y + height - style.margin.top) / (sheet.bottom - style.margin.top))
  const top = sheet.bottom - height + FOOT_GAP
  sheet.drawArtifact(doc => doc.moveTo(left, top - 2).lineTo(left + width, top - 2).lineWidth(0.75).stroke(colors.ink))
  sheet.open('Sect')
  let y = top
  for (const paragraph of lines) {
    sheet.drawLines('P', paragraph, type, left, y, { color: colors.second })
    y += paragraph.length * type.leading
  }
  sheet.close()

  const pages = sheet.pages.length
  for (let page = 0; page < pages; page += 1) {
    const label = pageNumber(page + 1, pages)
    sheet.drawPagination(page, label, type, left + width - (label[0]?.width ?? 0), sheet.bottom - type.leading)
  }
  return fill
}
