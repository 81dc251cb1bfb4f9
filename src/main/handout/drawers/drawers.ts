import type { HandoutSection, Paragraph, TextRun } from '../../../shared/handout/handout.ts'
import type { TextLine } from '../breakLines.ts'
import type { Sheet } from '../sheet.ts'
import { colors } from '../sheetStyle.ts'
import { drawHeading } from './drawHeading.ts'
import { drawHelp } from './drawHelp.ts'
import { drawList, layOutList } from './drawList.ts'
import { drawPicturedList } from './drawPicturedList.ts'
import { drawStretches } from './drawStretches.ts'

/** Draws one kind of section at the sheet's place and moves it on. */
type Drawer<Kind extends HandoutSection['kind']> = (sheet: Sheet, section: Extract<HandoutSection, { kind: Kind }>) => void

/**
 * Draws a heading and its paragraphs, none of them parted over a page end.
 * @param kept - paragraphs that stand on the page of the heading
 */
function drawProse(sheet: Sheet, heading: string, paragraphs: readonly Parameters<Sheet['breakText']>[0][], { indent = 0, kept = 1 } = {}): void {
  const { body } = sheet.style
  const gap = body.leading * 0.25
  const broken = paragraphs.map(runs => sheet.breakText(runs, body, sheet.width - indent))
  drawHeading(sheet, heading, broken.slice(0, kept).reduce((sum, lines, index) => sum + lines.length * body.leading + (index === 0 ? 0 : gap), 0))
  broken.forEach((lines, index) => {
    sheet.y += index === 0 ? 0 : gap
    sheet.makeRoom(lines.length * body.leading)
    sheet.drawLines('P', lines, body, sheet.left + indent, sheet.y)
    sheet.y += lines.length * body.leading
  })
}

/** A paragraph as runs: its lead stands out. */
function writeParagraph({ lead, sentences }: Paragraph): readonly TextRun[] {
  const text = { text: sentences.join(' '), strong: false }
  return lead === null ? [text] : [{ text: `${lead} `, strong: true }, text]
}

/** Space that must stay between texts side by side, in points. */
const ROW_GAP = 10

/**
 * Draws "your next step" in as few rows as its lines allow: all in the heading's row, the two lines in a row below it, or each in its own.
 */
function drawStep(sheet: Sheet, { heading, lines: texts }: Extract<HandoutSection, { kind: 'step' }>): void {
  const { heading: headingType, body, sectionGap } = sheet.style
  const head = sheet.breakText(heading, headingType, sheet.width, 'bold')
  const lines = texts.map(runs => sheet.breakText(runs, body))
  const widthOf = (broken: readonly TextLine[]): number => broken[0]?.width ?? 0
  const [first = [], last] = lines
  const fitsRow = (taken: number): boolean => lines.every(broken => broken.length === 1) && lines.length <= 2
    && taken + lines.reduce((sum, broken) => sum + widthOf(broken) + ROW_GAP, 0) <= sheet.width
  /** The first line at a place, the second at the end of the row. */
  const drawRow = (x: number, y: number): void => {
    sheet.drawLines('P', first, body, x, y)
    if (last !== undefined)
      sheet.drawLines('P', last, body, sheet.left + sheet.width - widthOf(last), y)
  }
  if (head.length === 1 && fitsRow(widthOf(head))) {
    sheet.y += sectionGap
    sheet.makeRoom(headingType.leading)
    sheet.addBookmark(heading, sheet.y)
    sheet.drawLines('H2', head, headingType, sheet.left, sheet.y)
    const baseline = sheet.y + (headingType.leading - body.leading) / 2 + (headingType.size - body.size) / 2
    drawRow(sheet.left + widthOf(head) + ROW_GAP, baseline)
    sheet.y += headingType.leading
    return
  }
  if (!fitsRow(0)) {
    // A day without the number to call for it, alone on the last page, helps nobody.
    drawProse(sheet, heading, texts, { kept: texts.length })
    return
  }
  drawHeading(sheet, heading, body.leading)
  drawRow(sheet.left, sheet.y)
  sheet.y += body.leading
}

/** Rows of a list that stand on the page of its heading. */
const ROWS_KEPT = 2

/** Space for the bar beside a note, in points. */
const NOTE_INDENT = 12

const drawers: { readonly [Kind in HandoutSection['kind']]: Drawer<Kind> } = {
  prose: (sheet, section) => drawProse(sheet, section.heading, section.paragraphs.map(writeParagraph)),
  list: (sheet, section) => {
    if (section.picture !== null) {
      drawPicturedList(sheet, section.heading, section.items, section.picture)
      return
    }
    const layout = layOutList(sheet, section.items, sheet.width, { pairs: true })
    const first = layout.rows.slice(0, ROWS_KEPT)
    drawHeading(sheet, section.heading, first.reduce((sum, row) => sum + row.height, 0))
    drawList(sheet, layout, sheet.left)
  },
  stretches: drawStretches,
  help: drawHelp,
  step: drawStep,
  note: (sheet, section) => {
    const { body } = sheet.style
    drawProse(sheet, section.heading, [section.text], { indent: NOTE_INDENT })
    const height = sheet.breakText(section.text, body, sheet.width - NOTE_INDENT).length * body.leading
    const [left, top] = [sheet.left, sheet.y - height]
    sheet.drawArtifact(doc => doc.rect(left, top + 2, 2.25, height - 3).fill(colors.ink))
  },
}

/** Draws a section under a structure element of its own. */
export function drawSection(sheet: Sheet, section: HandoutSection): void {
  // The table is keyed by the section's own kind, which the compiler cannot follow through the union.
  const draw = drawers[section.kind] as (sheet: Sheet, section: HandoutSection) => void
  sheet.group('Sect', () => draw(sheet, section))
}
