import type { Handout } from '../../../shared/handout/handout.ts'
import type { PairedRow, PairedSection } from '../../../shared/handout/pairHandouts.ts'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { TextLine } from '../breakLines.ts'
import type { Sheet } from '../sheet.ts'
import type { TypeStyle } from '../sheetStyle.ts'
import { pairHandouts } from '../../../shared/handout/pairHandouts.ts'
import { colors } from '../sheetStyle.ts'
import { drawNameLine } from './drawEnds.ts'
import { drawDrawing } from './drawDrawing.ts'
import { drawIcon } from './tierIcons.ts'

/** Space between the columns, where the numbers stand, and within a frame, in points. */
const GUTTER = 28
const PADDING = 9
const EDGE = 1.9
const ROW_GAP = 3
const ICON = 14
const NUMBER_SIZE = 9
const PICTURE_SCALE = 0.5

/** What stands at one height: the lines of both columns, a picture, or words over both. */
interface RowLayout {
  readonly row: PairedRow
  readonly columns: readonly (readonly TextLine[])[]
  readonly height: number
}

/** Where the two columns stand. */
interface Columns {
  readonly x: readonly [number, number]
  readonly width: number
  readonly languages: readonly [Locale, Locale]
}

function columnsOf(sheet: Sheet, languages: readonly [Locale, Locale]): Columns {
  const width = (sheet.width - GUTTER) / 2
  return { x: [sheet.left, sheet.left + width + GUTTER], width, languages }
}

function layOutRow(sheet: Sheet, { width }: Columns, row: PairedRow): RowLayout {
  const { body } = sheet.style
  switch (row.kind) {
    case 'picture':
      return { row, columns: [], height: PICTURE_SCALE * row.drawing.height + ROW_GAP }
    case 'across': {
      const lines = sheet.breakText(row.text, body)
      return { row, columns: [lines], height: lines.length * body.leading + ROW_GAP }
    }
    default: {
      const inner = row.kind === 'tier' ? width - ICON - 5 : width
      const columns = row.cells.map(cell => cell === null ? [] : sheet.breakText(cell, body, inner))
      return { row, columns, height: Math.max(...columns.map(lines => lines.length)) * body.leading + ROW_GAP }
    }
  }
}

/** A number for each line, in the gutter, so that two people can point at the same one; a screen reader reads one language at a time and needs none. */
function drawNumber(sheet: Sheet, number: number, y: number, { x, width }: Columns): void {
  const { body } = sheet.style
  const type: TypeStyle = { size: NUMBER_SIZE, leading: body.leading }
  const label = sheet.breakText(String(number), type)
  sheet.drawRepeatedLines(label, type, x[0] + width + (GUTTER - (label[0]?.width ?? 0)) / 2, y + ROW_GAP / 2, colors.second)
}

/** What is behind the words of a row: the ground of an emergency, or a thin rule between lines. */
function drawGround(sheet: Sheet, { row, height }: RowLayout, y: number, isFirst: boolean, framed: boolean): void {
  const { left, width } = sheet
  const from = framed ? left - PADDING : left
  const across = framed ? width + 2 * PADDING : width
  if (row.kind === 'tier' && row.tier === 'emergency')
    sheet.drawArtifact(doc => doc.rect(from, y, across, height).fill(colors.red))
  else if (row.kind === 'tier')
    sheet.drawArtifact(doc => doc.moveTo(from, y).lineTo(from + across, y).lineWidth(0.75).stroke(colors.ink))
  else if (!isFirst && (row.kind === 'line' || row.kind === 'item'))
    sheet.drawArtifact(doc => doc.moveTo(left, y).lineTo(left + width, y).lineWidth(0.5).stroke(colors.rule))
}

/** Where the words of a row stand in a column, and in which color; those of a tier stand after its icon, which is drawn here. */
function placeWords(sheet: Sheet, { row }: RowLayout, x: number, y: number): { readonly x: number, readonly color: string } {
  if (row.kind !== 'tier')
    return { x, color: colors.ink }
  const { leading } = sheet.style.body
  const color = row.tier === 'emergency' ? colors.white : colors.ink
  sheet.drawArtifact(doc => drawIcon(doc, row.tier, x, y + (leading - ICON) / 2, ICON, color))
  return { x: x + ICON + 5, color }
}

/** Repeats what to do on the signs below at the head of a further page, for the eye alone. */
function repeatTier(sheet: Sheet, layout: RowLayout, { x }: Columns): void {
  const top = sheet.y + ROW_GAP / 2
  drawGround(sheet, layout, sheet.y, true, true)
  layout.columns.forEach((lines, column) => {
    const words = placeWords(sheet, layout, x[column === 0 ? 0 : 1], top)
    sheet.drawRepeatedLines(lines, sheet.style.body, words.x, top, words.color)
  })
  sheet.y += layout.height
}

/** Height of a row with those that must follow it on its page: nothing that only leads on ends a page. */
function keptHeight(layouts: readonly RowLayout[], at: number): number {
  const layout = layouts[at]
  if (layout === undefined)
    return 0
  const leadsOn = layout.row.kind === 'tier' || layout.row.kind === 'name' || layout.row.kind === 'picture'
  return layout.height + (leadsOn ? keptHeight(layouts, at + 1) : 0)
}

/** The words of one column, as one language's part of the section; items that follow each other are one list. */
function drawColumn(sheet: Sheet, rows: readonly { readonly layout: RowLayout, readonly y: number }[], column: 0 | 1, { x, languages }: Columns): void {
  const { body } = sheet.style
  let inList = false
  const setList = (wanted: boolean): void => {
    if (wanted && !inList)
      sheet.open('L', { numbering: 'None' })
    if (!wanted && inList)
      sheet.close()
    inList = wanted
  }
  sheet.open('Div', { lang: languages[column] })
  for (const { layout, y } of rows) {
    const { row, columns } = layout
    const lines = columns[column] ?? []
    if (lines.length === 0)
      continue
    const top = y + ROW_GAP / 2
    setList(row.kind === 'item')
    const words = placeWords(sheet, layout, x[column], top)
    if (row.kind === 'item')
      sheet.group('LI', () => sheet.drawLines('LBody', lines, body, words.x, top))
    else
      sheet.drawLines(row.kind === 'name' || row.kind === 'tier' ? 'H3' : 'P', lines, body, words.x, top, { color: words.color })
  }
  setList(false)
  sheet.close()
}

function drawPicture(sheet: Sheet, { row, height }: RowLayout, y: number, { x, width }: Columns): void {
  if (row.kind !== 'picture')
    return
  const shown = height - ROW_GAP
  const across = shown * row.drawing.width / row.drawing.height
  const box = { x: x[0] + width + GUTTER / 2 - across / 2, y: y + ROW_GAP / 2, width: across, height: shown }
  sheet.drawFigure(row.alt, box, doc => drawDrawing(doc, row.drawing, box))
}

/** Draws two headings side by side, each in its language. */
function drawPair(sheet: Sheet, tag: string, texts: readonly [string, string], type: TypeStyle, { x, width, languages }: Columns): void {
  const broken = texts.map(text => sheet.breakText(text, type, width, 'bold'))
  broken.forEach((lines, at) => sheet.drawLines(tag, lines, type, x[at === 0 ? 0 : 1], sheet.y, { lang: languages[at === 0 ? 0 : 1] }))
  sheet.y += Math.max(...broken.map(lines => lines.length)) * type.leading
}

/** Draws a section; `next` gives the number of the next line. */
function drawPairedSection(sheet: Sheet, { headings, rows, framed }: PairedSection, columns: Columns, next: () => number): void {
  const { heading, sectionGap } = sheet.style
  const layouts = rows.map(row => layOutRow(sheet, columns, row))
  const headHeight = Math.max(...headings.map(text => sheet.breakText(text, heading, columns.width, 'bold').length)) * heading.leading + 3
  const whole = headHeight + layouts.reduce((sum, { height }) => sum + height, 0)
  sheet.y += sectionGap
  sheet.makeRoom(framed && sheet.fitsPage(whole) ? whole : headHeight + Math.max(keptHeight(layouts, 0), (layouts[0]?.height ?? 0) + keptHeight(layouts, 1)))
  let top = sheet.y
  const drawEdge = (): void => {
    const { left, width } = sheet
    const [from, height] = [top, sheet.y - top]
    if (framed)
      sheet.drawArtifact(doc => doc.roundedRect(left - PADDING, from, width + 2 * PADDING, height, 3).lineWidth(EDGE).stroke(colors.ink))
  }
  sheet.addBookmark(headings[0], top)
  drawPair(sheet, 'H2', headings, heading, columns)
  const rule = sheet.y + 1
  if (!framed)
    sheet.drawArtifact(doc => doc.moveTo(sheet.left, rule).lineTo(sheet.left + sheet.width, rule).lineWidth(0.75).stroke(colors.ink))
  sheet.y += 3

  let placed: { readonly layout: RowLayout, readonly y: number }[] = []
  /** One language after the other, for what stands on this page. */
  const flush = (): void => {
    if (placed.some(({ layout }) => layout.columns.length > 0)) {
      drawColumn(sheet, placed, 0, columns)
      drawColumn(sheet, placed, 1, columns)
    }
    placed = []
  }
  let tier: RowLayout | null = null
  for (const [at, layout] of layouts.entries()) {
    const isTier = layout.row.kind === 'tier'
    if (!sheet.hasRoom(keptHeight(layouts, at))) {
      flush()
      drawEdge()
      sheet.addPage()
      top = sheet.y
      // No sign stands without what to do about it.
      if (tier !== null && !isTier)
        repeatTier(sheet, tier, columns)
    }
    tier = isTier ? layout : tier
    drawGround(sheet, layout, sheet.y, placed.length === 0, framed)
    drawPicture(sheet, layout, sheet.y, columns)
    if (layout.row.kind === 'line' || layout.row.kind === 'item')
      drawNumber(sheet, next(), sheet.y, columns)
    placed.push({ layout, y: sheet.y })
    sheet.y += layout.height
  }
  flush()
  drawEdge()
}

/** Draws the body of a two-language sheet: its titles, then its sections, line for line. */
export function drawBeside(sheet: Sheet, first: Handout, second: Handout): void {
  const columns = columnsOf(sheet, [first.locale, second.locale])
  const { style } = sheet
  sheet.addBookmark(first.title, sheet.y)
  drawPair(sheet, 'H1', [first.title, second.title], style.pairedTitle, columns)
  if (first.nameLabel !== null)
    drawNameLine(sheet, [first.nameLabel, second.nameLabel ?? ''].join(' · '))
  let line = 0
  for (const section of pairHandouts(first, second)) {
    sheet.group('Sect', () => drawPairedSection(sheet, section, columns, () => {
      line += 1
      return line
    }))
  }
}
