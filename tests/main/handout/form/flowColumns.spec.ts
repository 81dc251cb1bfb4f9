import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flowColumns, levelColumns, PER_PAGE } from '../../../../src/main/handout/form/flowColumns.ts'

const GAP = 10
/** Columns of the first page are shorter: its head takes room. Any heading with two rows fits either. */
const roomOf = (column: number): number => column < PER_PAGE ? 300 : 400
const anySections = fc.array(fc.record({
  heading: fc.record({ own: fc.double({ min: 12, max: 30, noNaN: true }), repeated: fc.double({ min: 12, max: 30, noNaN: true }) }),
  rows: fc.array(fc.double({ min: 10, max: 120, noNaN: true }), { minLength: 1, maxLength: 20 }),
}), { minLength: 1, maxLength: 6 })

const flows = [['flowed', flowColumns], ['levelled', (...[sections, rooms, gap]: Parameters<typeof flowColumns>) => levelColumns(sections, rooms, gap, true)]] as const

it.each(flows)('keeps every row, in its order, when %s', (_name, flow) => {
  fc.assert(fc.property(anySections, (sections) => {
    const placed = flow(sections, roomOf, GAP).flatMap(column => column.rows.map(({ section, row }) => [section, row]))
    expect(placed).toEqual(sections.flatMap(({ rows }, section) => rows.map((_, row) => [section, row])))
  }))
})

it.each(flows)('begins each column with a heading, repeats none within it and leaves none alone, when %s', (_name, flow) => {
  fc.assert(fc.property(anySections, (sections) => {
    for (const { rows } of flow(sections, roomOf, GAP)) {
      rows.forEach(({ section, row, heading }, at) => {
        expect(heading).toBe(row === 0 ? 'own' : at === 0 ? 'repeated' : null)
        if (heading === 'own' && (sections[section]?.rows.length ?? 0) > 1)
          expect(rows[at + 1]).toMatchObject({ section, row: 1 })
      })
    }
  }))
})

it.each(flows)('lets no row run into the next or over the end of its column, when %s', (_name, flow) => {
  fc.assert(fc.property(anySections, (sections) => {
    flow(sections, roomOf, GAP).forEach(({ rows, height }, column) => {
      let end = 0
      for (const { section, row, heading, top } of rows) {
        const { heading: headings, rows: heights } = sections[section] ?? { heading: { own: 0, repeated: 0 }, rows: [] }
        expect(top).toBeGreaterThanOrEqual(end - 0.01)
        end = top + (heading === null ? 0 : headings[heading]) + (heights[row] ?? 0)
      }
      expect(height).toBeCloseTo(end, 6)
      expect(height).toBeLessThanOrEqual(roomOf(column) + 0.02)
    })
  }))
})

it('moves no row to another page to level its columns, and needs no more of them', () => {
  fc.assert(fc.property(anySections, (sections) => {
    const pages = (columns: ReturnType<typeof flowColumns>): readonly string[] =>
      columns.flatMap((column, at) => column.rows.map(({ section, row }) => `${Math.floor(at / PER_PAGE)}: ${section}.${row}`))
    expect(pages(levelColumns(sections, roomOf, GAP, true))).toEqual(pages(flowColumns(sections, roomOf, GAP)))
  }))
})

it('ends the columns of the last page level', () => {
  const [left, right] = levelColumns([{ heading: { own: 20, repeated: 20 }, rows: Array.from({ length: 10 }, () => 20) }], () => 1000, GAP, false)
  expect(left?.rows).toHaveLength(5)
  expect(right?.height).toBeCloseTo(left?.height ?? 0, 6)
})

it('flows nothing into nothing', () => {
  expect(levelColumns([], roomOf, GAP, true)).toEqual([])
})
