import type { HandoutSection, HelpTierRow } from '../../../shared/handout/handout.ts'
import type { TextLine } from '../breakLines.ts'
import type { Sheet } from '../sheet.ts'
import type { ListLayout } from './drawList.ts'
import { colors } from '../sheetStyle.ts'
import { drawList, layOutList } from './drawList.ts'
import { drawIcon } from './tierIcons.ts'

type HelpSection = Extract<HandoutSection, { kind: 'help' }>

const EDGE = 1.9
const RULE = 0.75
const PADDING = 11
const ICON = 17
const BAND_PADDING = 2.5

interface TierLayout {
  readonly row: HelpTierRow
  readonly band: readonly TextLine[]
  readonly bandHeight: number
  readonly list: ListLayout
  readonly height: number
}

function layOutTier(sheet: Sheet, row: HelpTierRow): TierLayout {
  const { body } = sheet.style
  const inner = sheet.width - 2 * PADDING
  const band = sheet.breakText(`${row.name}. ${row.lead}`, body, inner - ICON - 7, 'bold')
  const bandHeight = band.length * body.leading + 2 * BAND_PADDING
  const list = layOutList(sheet, row.signs, inner, { pairs: true })
  return { row, band, bandHeight, list, height: bandHeight + list.height + 2 * BAND_PADDING }
}

/** Space between a band and the first row, and below the last row. */
function paddingsOf({ row }: TierLayout): { readonly above: number, readonly below: number } {
  return row.tier === 'emergency' ? { above: BAND_PADDING, below: BAND_PADDING } : { above: 0, below: 2 * BAND_PADDING }
}

/**
 * Draws a tier's band: ground or rule, icon and words.
 * @param drawWords - as a heading, or as an artifact where the tier goes on from the page before
 */
function drawBand(sheet: Sheet, tier: TierLayout, drawWords: (x: number, y: number, color: string) => void): void {
  const { body } = sheet.style
  const { left, width, y } = sheet
  const red = tier.row.tier === 'emergency'
  const color = red ? colors.white : colors.ink
  sheet.drawArtifact((doc) => {
    if (red)
      doc.rect(left, y, width, tier.bandHeight).fill(colors.red)
    else
      doc.moveTo(left, y).lineTo(left + width, y).lineWidth(RULE).stroke(colors.ink)
    drawIcon(doc, tier.row.tier, left + PADDING, y + (BAND_PADDING + body.leading / 2) - ICON / 2, ICON, color)
  })
  drawWords(left + PADDING + ICON + 7, y + BAND_PADDING, color)
  sheet.y += tier.bandHeight + paddingsOf(tier).above
}

/** Height of a band with its first row: what a tier needs to begin on a page. */
function leastHeight(tier: TierLayout): number {
  return tier.bandHeight + (tier.list.rows[0]?.height ?? 0) + 2 * BAND_PADDING
}

/** Draws a tier. On each further page its band is repeated, so that no sign stands without what to do about it. */
function drawTier(sheet: Sheet, tier: TierLayout, turnPage: () => void): void {
  const { body } = sheet.style
  const { below } = paddingsOf(tier)
  if (!sheet.hasRoom(leastHeight(tier)))
    turnPage()
  drawBand(sheet, tier, (x, y, color) => sheet.drawLines('H3', tier.band, body, x, y, { color }))
  drawList(sheet, tier.list, sheet.left + PADDING, (height) => {
    if (sheet.hasRoom(height + below))
      return
    sheet.y += below
    turnPage()
    drawBand(sheet, tier, (x, y, color) => sheet.drawRepeatedLines(tier.band, body, x, y, color))
  })
  sheet.y += below
}

/**
 * Draws "when to get help": a box with a firm edge, its tiers in order. It stays whole where a page can hold it;
 * a taller one goes on over the page end, with an edge of its own on each page.
 */
export function drawHelp(sheet: Sheet, section: HelpSection): void {
  const { heading, sectionGap } = sheet.style
  const title = sheet.breakText(section.heading, heading, sheet.width - 2 * PADDING, 'bold')
  const titleHeight = title.length * heading.leading + 4
  const tiers = section.tiers.map(row => layOutTier(sheet, row))
  const height = titleHeight + tiers.reduce((sum, tier) => sum + tier.height, 0)
  sheet.y += sectionGap + 2
  sheet.makeRoom(sheet.fitsPage(height) ? height : titleHeight + Math.max(0, ...tiers.slice(0, 1).map(leastHeight)))
  let top = sheet.y
  const drawEdge = (): void => {
    const { left, width } = sheet
    const [from, height] = [top, sheet.y - top]
    sheet.drawArtifact(doc => doc.roundedRect(left, from, width, height, 3).lineWidth(EDGE).stroke(colors.ink))
  }
  sheet.addBookmark(section.heading, top)
  sheet.drawLines('H2', title, heading, sheet.left + PADDING, top + 1.5)
  sheet.y += titleHeight
  for (const tier of tiers) {
    drawTier(sheet, tier, () => {
      drawEdge()
      sheet.addPage()
      top = sheet.y
    })
  }
  drawEdge()
  sheet.y += 1
}
