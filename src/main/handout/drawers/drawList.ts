import type { TextLine } from '../breakLines.ts'
import type { Sheet } from '../sheet.ts'

const BULLET = '•'

/** A list laid out: rows of one or two items side by side, in reading order. */
export interface ListLayout {
  readonly rows: readonly { readonly items: readonly { readonly lines: readonly TextLine[], readonly x: number }[], readonly height: number }[]
  readonly height: number
}

/**
 * Lays bullets out. With `pairs`, items short enough for half a column stand two to a row: the next short one moves up to its partner.
 */
export function layOutList(sheet: Sheet, items: readonly string[], width: number, { pairs = false } = {}): ListLayout {
  const { body, bulletIndent } = sheet.style
  const half = width / 2
  const waiting = items.map(item => sheet.breakText(item, body, width - bulletIndent))
  const isShort = (lines: readonly TextLine[]): boolean => pairs && lines.length === 1 && (lines[0]?.width ?? 0) <= half - bulletIndent - 4
  const rows: ListLayout['rows'][number][] = []
  for (let lines = waiting.shift(); lines !== undefined; lines = waiting.shift()) {
    const partner = isShort(lines) ? waiting.findIndex(isShort) : -1
    const moved = partner < 0 ? [] : waiting.splice(partner, 1)
    rows.push({
      items: [{ lines, x: 0 }, ...moved.map(short => ({ lines: short, x: half }))],
      height: lines.length * body.leading,
    })
  }
  return { rows, height: rows.reduce((sum, row) => sum + row.height, 0) }
}

/**
 * Draws a laid-out list; the label of each item is a real bullet. Rows never part over a page end.
 * @param makeRoom - turns the page where a row of this height does not fit
 */
export function drawList(sheet: Sheet, layout: ListLayout, x: number, makeRoom = (height: number): void => sheet.makeRoom(height)): void {
  const { body, bulletIndent } = sheet.style
  sheet.open('L', { numbering: 'Disc' })
  const bullet = sheet.breakText(BULLET, body)
  for (const row of layout.rows) {
    makeRoom(row.height)
    for (const item of row.items) {
      sheet.open('LI')
      sheet.drawLines('Lbl', bullet, body, x + item.x, sheet.y)
      sheet.drawLines('LBody', item.lines, body, x + item.x + bulletIndent, sheet.y)
      sheet.close()
    }
    sheet.y += row.height
  }
  sheet.close()
}
