import type { FormSection } from '../../../shared/intake/form.ts'
import type { FormContext } from './formContext.ts'
import type { FlowColumn, FlowSection } from './flowColumns.ts'
import { colors } from '../sheetStyle.ts'
import { drawRunningHead } from './drawFormEnds.ts'
import { flowColumns, levelColumns, PER_PAGE } from './flowColumns.ts'
import { floorOf } from './formContext.ts'
import { HAIRLINE } from './formStyle.ts'
import { gutterOf, layOutItem } from './layOutItem.ts'

/** Space between a heading's words and its rule, in points. */
const RULE_GAP = 2

/** Sections laid out from the sheet's place on. `padding` is the space above and below each question, in points. */
export interface PartLayout {
  countPages: (padding: number) => number
  draw: (padding: number) => void
}

/**
 * Lays sections out down the columns of as many pages as they need.
 * A heading is repeated at the head of a column in which its section goes on; it is read once.
 * @param isHeaded - without headings a rule stands at the head of each column: the one section has its heading above
 */
export function layOutPart(context: FormContext, sections: readonly FormSection[], isHeaded: boolean): PartLayout {
  const { sheet } = context
  const { heading: type, columnGap, sectionGap, margin, runningHead } = sheet.style
  const width = (sheet.width - columnGap * (PER_PAGE - 1)) / PER_PAGE
  const gutter = gutterOf(context)
  const headingOf = (text: string): { readonly lines: ReturnType<typeof sheet.breakText>, readonly height: number } => {
    const lines = sheet.breakText(text, type, width, 'bold')
    return { lines, height: isHeaded ? lines.length * type.leading + RULE_GAP : 0 }
  }
  const parts = sections.map(section => ({
    section,
    own: headingOf(section.heading),
    repeated: headingOf(section.continued),
    items: section.items.map(item => layOutItem(context, item, width, gutter)),
  }))
  const [firstTop, nextTop] = [sheet.y, margin.top + runningHead]
  const topOf = (column: number): number => column < PER_PAGE ? firstTop : nextTop
  const roomOf = (column: number): number => floorOf(context) - topOf(column)
  const flowWith = (padding: number): readonly FlowSection[] =>
    parts.map(({ own, repeated, items }) => ({ heading: { own: own.height, repeated: repeated.height }, rows: items.map(item => item.height + 2 * padding) }))

  function drawHeading(part: typeof parts[number], kind: 'own' | 'repeated', x: number, y: number): void {
    const { lines, height } = part[kind]
    if (isHeaded && kind === 'own') {
      sheet.addBookmark(part.section.heading, y)
      sheet.drawLines('H2', lines, type, x, y)
    }
    else if (isHeaded) {
      sheet.drawRepeatedLines(lines, type, x, y)
    }
    sheet.drawArtifact(doc => doc.moveTo(x, y + height).lineTo(x + width, y + height).lineWidth(1).stroke(colors.ink))
  }
  function drawColumn({ rows, space }: FlowColumn, padding: number, x: number, top: number): void {
    for (const { section, row, heading, top: offset } of rows) {
      const part = parts[section]
      if (part === undefined)
        continue
      const y = top + offset
      if (heading === 'own')
        sheet.open('Sect')
      if (heading === null)
        sheet.drawArtifact(doc => doc.moveTo(x, y - space / 2).lineTo(x + width, y - space / 2).lineWidth(HAIRLINE).stroke(colors.rule))
      else
        drawHeading(part, heading, x, y)
      if (heading === 'own')
        sheet.open('L', { numbering: 'Decimal' })
      part.items[row]?.draw(x, y + (heading === null ? 0 : part[heading].height) + padding)
      if (row === part.items.length - 1) {
        sheet.close()
        sheet.close()
      }
    }
  }
  return {
    countPages: padding => Math.ceil(flowColumns(flowWith(padding), roomOf, sectionGap).length / PER_PAGE),
    draw: (padding) => {
      levelColumns(flowWith(padding), roomOf, sectionGap, isHeaded).forEach((column, at) => {
        if (at > 0 && at % PER_PAGE === 0) {
          sheet.addPage()
          drawRunningHead(context)
        }
        drawColumn(column, padding, sheet.left + (at % PER_PAGE) * (width + columnGap), topOf(at))
        sheet.y = Math.max(at % PER_PAGE === 0 ? 0 : sheet.y, topOf(at) + column.height)
      })
    },
  }
}
