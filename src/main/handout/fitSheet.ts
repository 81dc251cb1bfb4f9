import type { Handout } from '../../shared/handout/handout.ts'
import type { PageOps } from './sheetOps.ts'
import type { Spacing } from './sheetStyle.ts'
import { drawFoot, drawHead } from './drawers/drawEnds.ts'
import { drawSection } from './drawers/drawers.ts'
import { Sheet } from './sheet.ts'
import { spacings, styleOf } from './sheetStyle.ts'

/** A sheet laid out. */
export interface FittedSheet {
  readonly pages: readonly PageOps[]
  /** How full the last page is, from 0 to 1. */
  readonly fill: number
}

function layOutSheet(handout: Handout, spacing: Spacing): FittedSheet {
  const sheet = new Sheet(handout.paper, styleOf(handout, spacing))
  drawHead(sheet, handout)
  for (const section of handout.sections)
    drawSection(sheet, section)
  const fill = drawFoot(sheet, handout)
  return { pages: sheet.pages, fill }
}

/**
 * Lays a handout out on one page if any spacing allows it. If none does it keeps the letters at their full size:
 * smaller ones would only leave the last page emptier.
 */
export function fitSheet(handout: Handout): FittedSheet {
  let best = layOutSheet(handout, 'airy')
  for (const spacing of spacings.slice(1)) {
    const isSmaller = styleOf(handout, spacing).body.size < styleOf(handout, 'airy').body.size
    // No smaller letters bring three pages down to one.
    if (best.pages.length === 1 || (isSmaller && best.pages.length > 2))
      return best
    const tried = layOutSheet(handout, spacing)
    if (tried.pages.length === 1 || (!isSmaller && tried.pages.length < best.pages.length))
      best = tried
  }
  return best
}
