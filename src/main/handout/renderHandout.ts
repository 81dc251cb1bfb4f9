import type { Handout } from '../../shared/handout/handout.ts'
import type { DrawnHandout, HandoutFault } from '../../shared/ipc/contract.ts'
import type { Spacing } from './sheetStyle.ts'
import type { Result } from '../../shared/result.ts'
import { handoutText } from '../../shared/handout/handoutText.ts'
import { fail, ok } from '../../shared/result.ts'
import { drawFoot, drawHead } from './drawers/drawEnds.ts'
import { drawSection } from './drawers/drawers.ts'
import { listMissingCharacters } from './fontFace.ts'
import { preparePaperText } from './paperText.ts'
import { Sheet } from './sheet.ts'
import { spacings, styleOf } from './sheetStyle.ts'

/** Bookmarks have a Count only where pdfkit is told so. */
function countBookmarks(sheet: Sheet): void {
  const { outline } = sheet.doc as unknown as { outline: { children: readonly unknown[], outlineData: { Count?: number } } }
  outline.outlineData.Count = outline.children.length
}

function drawSheet(handout: Handout, spacing: Spacing): DrawnHandout {
  const sheet = new Sheet(handout, spacing)
  drawHead(sheet, handout)
  for (const section of handout.sections)
    drawSection(sheet, section)
  const fill = drawFoot(sheet, handout)
  sheet.root.end()
  countBookmarks(sheet)
  const pages = sheet.doc.bufferedPageRange().count
  sheet.doc.end()
  // pdfkit writes everything at once, so all of the file can be read back here without waiting for the stream.
  const bytes = sheet.doc.read() as Buffer
  return { bytes: new Uint8Array(bytes), pages, fill }
}

/**
 * Draws a handout on one page if any spacing allows it. If none does it keeps the letters at their full size:
 * smaller ones would only leave the last page emptier.
 */
function fitSheet(handout: Handout): DrawnHandout {
  let best = drawSheet(handout, 'airy')
  for (const spacing of spacings.slice(1)) {
    const isSmaller = styleOf(handout, spacing).body.size < styleOf(handout, 'airy').body.size
    // No smaller letters bring three pages down to one.
    if (best.pages === 1 || (isSmaller && best.pages > 2))
      return best
    const drawn = drawSheet(handout, spacing)
    if (drawn.pages === 1 || (!isSmaller && drawn.pages < best.pages))
      best = drawn
  }
  return best
}

/**
 * Draws a handout as a tagged PDF, on one page if any spacing allows it. The same handout gives the same bytes, whatever was drawn before.
 * @returns the bytes, or the characters that the paper font lacks: then nothing is drawn
 */
export function renderHandout(handout: Handout): Result<DrawnHandout, Extract<HandoutFault, { kind: 'missing-glyph' }>> {
  const characters = listMissingCharacters(preparePaperText(handoutText(handout)))
  return characters.length > 0 ? fail({ kind: 'missing-glyph', characters }) : ok(fitSheet(handout))
}
