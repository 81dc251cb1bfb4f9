import type { Sheet, Structure } from '../sheet.ts'

/** Lines of the body that must fit under a heading for it to stand on the same page. */
const LINES_KEPT = 2

/** Draws a section's heading and its bookmark, and keeps it with what follows. */
export function drawHeading(sheet: Sheet, parent: Structure, text: string): void {
  const { heading, body, sectionGap } = sheet.style
  const lines = sheet.breakText(text, heading, sheet.width, 'bold')
  sheet.y += sectionGap
  sheet.makeRoom(lines.length * heading.leading + LINES_KEPT * body.leading)
  sheet.addBookmark(text, sheet.y)
  sheet.drawLines(parent, 'H2', lines, heading, sheet.left, sheet.y)
  sheet.y += lines.length * heading.leading + 1
}
