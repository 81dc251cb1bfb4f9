import type { Sheet } from '../sheet.ts'

/**
 * Draws a section's heading and its bookmark, and keeps it with what follows.
 * @param kept - height of the first block below, which must stand on the same page
 */
export function drawHeading(sheet: Sheet, text: string, kept: number): void {
  const { heading, sectionGap } = sheet.style
  const lines = sheet.breakText(text, heading, sheet.width, 'bold')
  const height = lines.length * heading.leading + 1
  sheet.y += sectionGap
  sheet.makeRoom(height + kept)
  sheet.addBookmark(text, sheet.y)
  sheet.drawLines('H2', lines, heading, sheet.left, sheet.y)
  sheet.y += height
}
