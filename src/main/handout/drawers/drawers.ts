import type { HandoutSection, TextRun } from '../../../shared/handout/handout.ts'
import type { Sheet, Structure } from '../sheet.ts'
import { colors } from '../sheetStyle.ts'
import { drawHeading } from './drawHeading.ts'
import { drawHelp } from './drawHelp.ts'
import { drawList, layOutList } from './drawList.ts'

/** Draws one kind of section at the sheet's place and moves it on. */
type Drawer<Kind extends HandoutSection['kind']> = (sheet: Sheet, parent: Structure, section: Extract<HandoutSection, { kind: Kind }>) => void

function drawParagraphs(sheet: Sheet, parent: Structure, paragraphs: readonly Parameters<Sheet['breakText']>[0][], indent = 0): void {
  const { body } = sheet.style
  paragraphs.forEach((runs, index) => {
    const lines = sheet.breakText(runs, body, sheet.width - indent)
    sheet.y += index === 0 ? 0 : body.leading * 0.25
    sheet.makeRoom(lines.length * body.leading)
    sheet.drawLines(parent, 'P', lines, body, sheet.left + indent, sheet.y)
    sheet.y += lines.length * body.leading
  })
}

/** Draws a heading and two short lines in one row: heading and first at the start, second at the end; `false` when they do not fit. */
function drawInOneRow(sheet: Sheet, parent: Structure, heading: string, [start, end]: readonly (readonly TextRun[])[]): boolean {
  const { heading: headingType, body, sectionGap } = sheet.style
  const gap = 10
  const [head, first, last] = [sheet.breakText(heading, headingType, sheet.width, 'bold'), sheet.breakText(start ?? '', body), sheet.breakText(end ?? '', body)]
  const [headWidth = 0, firstWidth = 0, lastWidth = 0] = [head, first, last].map(lines => lines[0]?.width ?? 0)
  if (head.length !== 1 || first.length !== 1 || last.length > 1 || headWidth + firstWidth + lastWidth + 2 * gap > sheet.width)
    return false
  sheet.y += sectionGap
  sheet.makeRoom(headingType.leading)
  sheet.addBookmark(heading, sheet.y)
  const baseline = sheet.y + (headingType.leading - body.leading) / 2 + (headingType.size - body.size) / 2
  sheet.drawLines(parent, 'H2', head, headingType, sheet.left, sheet.y)
  sheet.drawLines(parent, 'P', first, body, sheet.left + headWidth + gap, baseline)
  if (last.length > 0)
    sheet.drawLines(parent, 'P', last, body, sheet.left + sheet.width - lastWidth, baseline)
  sheet.y += headingType.leading
  return true
}

const drawers: { readonly [Kind in HandoutSection['kind']]: Drawer<Kind> } = {
  prose: (sheet, parent, section) => {
    drawHeading(sheet, parent, section.heading)
    drawParagraphs(sheet, parent, section.paragraphs)
  },
  list: (sheet, parent, section) => {
    drawHeading(sheet, parent, section.heading)
    drawList(sheet, parent, layOutList(sheet, section.items, sheet.width, { pairs: true }), sheet.left)
  },
  help: drawHelp,
  step: (sheet, parent, section) => {
    if (drawInOneRow(sheet, parent, section.heading, section.lines))
      return
    drawHeading(sheet, parent, section.heading)
    drawParagraphs(sheet, parent, section.lines)
  },
  note: (sheet, parent, section) => {
    drawHeading(sheet, parent, section.heading)
    const top = sheet.y
    drawParagraphs(sheet, parent, [section.text], 12)
    const bottom = sheet.y
    if (bottom > top)
      sheet.drawArtifact(doc => doc.rect(sheet.left, top + 2, 2.25, bottom - top - 3).fill(colors.ink))
  },
}

/** Draws a section under a structure element of its own. */
export function drawSection(sheet: Sheet, section: HandoutSection): void {
  const element = sheet.doc.struct('Sect')
  sheet.root.add(element)
  // The table is keyed by the section's own kind, which the compiler cannot follow through the union.
  const draw = drawers[section.kind] as (sheet: Sheet, parent: Structure, section: HandoutSection) => void
  draw(sheet, element, section)
  element.end()
}
