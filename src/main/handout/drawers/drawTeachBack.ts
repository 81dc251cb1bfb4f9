import type { TeachBack } from '../../../shared/handout/handout.ts'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { Sheet } from '../sheet.ts'
import { colors } from '../sheetStyle.ts'
import { drawHeading } from './drawHeading.ts'
import { drawList, layOutList } from './drawList.ts'

const GAP = 6

/** Draws the clinician's questions in one language, and below them the line at which the strip is cut off. */
export function drawTeachBack(sheet: Sheet, { heading, lead, prompts }: TeachBack, lang: Locale): void {
  const { body } = sheet.style
  const { left, width } = sheet
  sheet.open('Sect', { lang })
  drawHeading(sheet, heading, 2 * body.leading)
  const lines = sheet.breakText(lead, body)
  sheet.drawLines('P', lines, body, left, sheet.y)
  sheet.y += lines.length * body.leading + GAP
  drawList(sheet, layOutList(sheet, prompts, width), left)
  sheet.close()
  sheet.y += 2 * GAP
  const cut = sheet.y
  sheet.drawArtifact(doc => doc.moveTo(left, cut).lineTo(left + width, cut).lineWidth(0.75).dash(4, { space: 4 }).stroke(colors.second))
  sheet.y += GAP
}
