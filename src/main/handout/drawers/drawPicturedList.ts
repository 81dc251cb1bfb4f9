import type { ListPicture } from '../../../shared/handout/handout.ts'
import type { Sheet } from '../sheet.ts'
import { drawDrawing } from './drawDrawing.ts'
import { drawHeading } from './drawHeading.ts'
import { drawList, layOutList } from './drawList.ts'

/** Width of the picture's column as a share of the sheet's; the gap beside it and the most height of the drawing, in points. */
const COLUMN_SHARE = 0.32
const GAP = 14
const MOST_HEIGHT = 72

/** Points a unit of a drawing, at most: that of the stretches' own section. */
const SCALE = 0.5

/**
 * Draws a list with a picture at its right, its words below it, from the height of the heading on; all of it on one page.
 * In large print the list keeps its width, and the picture stands below it with its words at the right.
 */
export function drawPicturedList(sheet: Sheet, heading: string, items: readonly string[], { drawing, alt, caption }: ListPicture): void {
  const { body, caption: small, heading: head, sectionGap } = sheet.style
  const column = sheet.width * COLUMN_SHARE
  const scale = Math.min(SCALE, column / drawing.width, MOST_HEIGHT / drawing.height)
  const size = { width: drawing.width * scale, height: drawing.height * scale }
  const isBelow = small.size >= body.size
  const list = layOutList(sheet, items, isBelow ? sheet.width : sheet.width - column - GAP, { pairs: isBelow })
  const lines = sheet.breakText(caption, small, isBelow ? sheet.width - column - GAP : column)
  const words = lines.length * small.leading
  const headHeight = sheet.breakText(heading, head, sheet.width, 'bold').length * head.leading + 1
  const whole = isBelow ? list.height + Math.max(size.height, words) : Math.max(list.height, size.height + words - headHeight)

  drawHeading(sheet, heading, whole)
  const top = isBelow ? sheet.y + list.height : sheet.y - headHeight
  drawList(sheet, list, sheet.left)
  const left = isBelow ? sheet.left : sheet.left + sheet.width - column
  const box = { x: left + (column - size.width) / 2, y: top, ...size }
  sheet.drawFigure(alt, box, doc => drawDrawing(doc, drawing, box))
  sheet.drawLines('Caption', lines, small, isBelow ? left + column + GAP : left, isBelow ? top + Math.max(0, (size.height - words) / 2) : top + size.height)
  sheet.y = Math.max(sheet.y, top + (isBelow ? Math.max(size.height, words) : size.height + words))
  // The next section's heading stands off the caption as it does off a list.
  sheet.y += sheet.y > top + list.height && isBelow ? sectionGap / 2 : 0
}
