import type { Handout } from '../../shared/handout/handout.ts'
import type { PageOps } from './sheetOps.ts'
import type { BrokenTexts } from './sheet.ts'
import type { Spacing } from './sheetStyle.ts'
import { drawBeside } from './drawers/drawBeside.ts'
import { drawClinic, drawFoot, drawTitle } from './drawers/drawEnds.ts'
import { drawSection } from './drawers/drawers.ts'
import { drawTeachBack } from './drawers/drawTeachBack.ts'
import { Sheet } from './sheet.ts'
import { spacings, styleOf } from './sheetStyle.ts'

/** A sheet laid out. */
export interface FittedSheet {
  /** Every page, the clinician's strip last. */
  readonly ops: readonly PageOps[]
  /** Pages for the patient: those without the strip. */
  readonly pages: number
  /** How full the last page is, from 0 to 1. */
  readonly fill: number
  /** Height of all that stands on the patient's pages, in pages. */
  readonly content: number
}

function drawSheet(sheet: Sheet, handout: Handout): void {
  drawTitle(sheet, handout)
  for (const section of handout.sections)
    drawSection(sheet, section)
}

/** The clinician's strip stands on a page of its own: the sheet goes home, the strip stays. */
function drawStrip(sheet: Sheet, handout: Handout): void {
  const sheets = handout.beside === null ? [handout] : [handout, handout.beside]
  const strips = sheets.flatMap(({ teachBack, locale }) => teachBack === null ? [] : [{ teachBack, locale }])
  if (strips.length > 0)
    sheet.addPage()
  for (const { teachBack, locale } of strips)
    drawTeachBack(sheet, teachBack, locale)
}

function layOutSheet(handout: Handout, spacing: Spacing, broken: BrokenTexts): FittedSheet {
  const sheet = new Sheet(handout.paper, styleOf(handout, spacing), broken)
  drawClinic(sheet, handout)
  if (handout.beside === null)
    drawSheet(sheet, handout)
  else
    drawBeside(sheet, handout, handout.beside)
  const fill = drawFoot(sheet, handout)
  const { content } = sheet
  const pages = sheet.pages.length
  drawStrip(sheet, handout)
  return { ops: sheet.pages, pages, fill, content }
}

/** Most pages for which letters are made smaller: one sheet of paper. A longer handout would only end in an emptier page. */
const PAGES_OF_A_SHEET = 2

/** Smaller letters save no page where more stands on the sheet than this times the pages that would be left. */
const MOST_GAIN = 1.5

/**
 * Lays a handout out on as few pages as any spacing allows. Tighter lines are tried first; letters give way only for one page, or for the two of one sheet.
 */
export function fitSheet(handout: Handout): FittedSheet {
  const fullSize = styleOf(handout, 'airy').body.size
  const broken: BrokenTexts = new Map()
  let best = layOutSheet(handout, 'airy', broken)
  for (const spacing of spacings.slice(1)) {
    const isSmaller = styleOf(handout, spacing).body.size < fullSize
    if (best.pages === 1 || (isSmaller && best.content > MOST_GAIN * (best.pages - 1)))
      return best
    const tried = layOutSheet(handout, spacing, broken)
    if (tried.pages < best.pages && (!isSmaller || tried.pages <= PAGES_OF_A_SHEET))
      best = tried
  }
  return best
}
