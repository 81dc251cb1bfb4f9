/** A section to flow: the heights of its heading, of the heading where it is repeated, and of its rows, in points. */
export interface FlowSection {
  readonly heading: { readonly own: number, readonly repeated: number }
  readonly rows: readonly number[]
}

/** A row in its place. `top` is that of its heading where it has one: its own, or one repeated at the head of a column. */
export interface FlowRow {
  readonly section: number
  readonly row: number
  readonly heading: 'own' | 'repeated' | null
  readonly top: number
}

/** A column, and how far down it is filled. `space` was added between each two rows. */
export interface FlowColumn {
  readonly rows: readonly FlowRow[]
  readonly height: number
  readonly space: number
}

/** Columns side by side on a page. */
export const PER_PAGE = 2

/** Rows of a section that stand under its heading at the least. */
const ROWS_KEPT = 2

/** Most space that is added between two rows so that columns end level, in points. */
const MOST_STRETCH = 4

/** Steps in which the columns of the last page are tried shorter, in points. */
const STEP = 2

const sumOf = (heights: readonly number[], start: number): number => heights.reduce((sum, height) => sum + height, start)

/** Height of a column by its number, in points. */
type RoomOf = (column: number) => number

/**
 * Flows rows down columns. A row is never parted, each column begins with a heading, and no heading stands over one row alone.
 * @param sectionGap - space above a heading within a column
 */
export function flowColumns(sections: readonly FlowSection[], roomOf: RoomOf, sectionGap: number): readonly FlowColumn[] {
  const columns: { rows: FlowRow[], height: number, space: number }[] = []
  sections.forEach(({ heading, rows }, section) => rows.forEach((height, row) => {
    const isFirst = row === 0
    const last = columns.at(-1)
    const kept = isFirst ? sumOf(rows.slice(0, ROWS_KEPT), sectionGap + heading.own) : height
    const fits = last !== undefined && last.height + kept <= roomOf(columns.length - 1) + 0.01
    const column = fits ? last : { rows: [], height: 0, space: 0 }
    if (!fits)
      columns.push(column)
    const kind = isFirst ? 'own' : fits ? null : 'repeated'
    const top = column.height + (fits && isFirst ? sectionGap : 0)
    column.rows.push({ section, row, heading: kind, top })
    column.height = top + (kind === null ? 0 : heading[kind]) + height
  }))
  return columns
}

/** Space between rows that brings a column down to a height. */
const spaceFor = ({ rows, height }: FlowColumn, room: number): number => Math.max(0, (room - height) / Math.max(1, rows.length - 1))

/** Spreads the rows of a column. */
function spread({ rows, height }: FlowColumn, space: number): FlowColumn {
  return { rows: rows.map((row, at) => ({ ...row, top: row.top + at * space })), height: height + space * (rows.length - 1), space }
}

const firstRowOf = (column: FlowColumn | undefined): string => `${column?.rows[0]?.section} ${column?.rows[0]?.row}`

/** Flows rows so that the columns of each page are as short, and so as level, as its rows allow: no row moves to another page. */
function shortenPages(sections: readonly FlowSection[], roomOf: RoomOf, sectionGap: number): readonly FlowColumn[] {
  let columns = flowColumns(sections, roomOf, sectionGap)
  // A shorter column would hold a heading over one row alone, or less than a row.
  const least = Math.max(0, ...sections.flatMap(({ heading, rows }) => [sumOf(rows.slice(0, ROWS_KEPT), heading.own), ...rows.map(row => heading.repeated + row)]))
  const rooms: number[] = []
  for (let page = 0; page * PER_PAGE < columns.length; page += 1) {
    const next = (page + 1) * PER_PAGE
    const room = rooms[page] = roomOf(page * PER_PAGE)
    for (let shorter = room - STEP; shorter >= least; shorter -= STEP) {
      const tried = flowColumns(sections, column => column < next - PER_PAGE ? rooms[Math.floor(column / PER_PAGE)] ?? 0 : column < next ? shorter : roomOf(column), sectionGap)
      if (firstRowOf(tried[next]) !== firstRowOf(columns[next]))
        break
      columns = tried
      rooms[page] = shorter
    }
  }
  return columns
}

/**
 * Flows rows as `flowColumns` does, with columns that end level: rows of a full page are spread down to its foot as far as that goes unnoticed,
 * those of the last page only where `fillsLast` and all of it goes unnoticed.
 */
export function levelColumns(sections: readonly FlowSection[], roomOf: RoomOf, sectionGap: number, fillsLast: boolean): readonly FlowColumn[] {
  const columns = shortenPages(sections, roomOf, sectionGap)
  return columns.map((column, at) => {
    const first = at - at % PER_PAGE
    const page = columns.slice(first, first + PER_PAGE)
    const isLast = first + PER_PAGE >= columns.length
    const level = Math.max(...page.map(({ height }) => height))
    const full = roomOf(first)
    const isFilled = isLast ? fillsLast && page.every(each => spaceFor(each, full) <= MOST_STRETCH) : true
    return spread(column, Math.min(MOST_STRETCH, spaceFor(column, isFilled ? full : level)))
  })
}
