import type { FormItem, FormOption } from '../../../shared/intake/form.ts'
import type { FormBlock, FormContext } from './formContext.ts'
import type { PlacedMark } from './drawMarks.ts'
import { colors } from '../sheetStyle.ts'
import { drawMarks } from './drawMarks.ts'
import { widthOf } from './formContext.ts'

/** An answer laid out: beside the question and as wide as it needs, or in rows below it. */
export interface AnswerLayout extends FormBlock {
  /** Width of an answer beside the question. */
  readonly beside: number | null
  /** How much it reaches up over the line of the question. */
  readonly above: number
}

/** Width of a place for one character of a number, in points, and the space around it: written by hand. How much the place is higher than a line. */
const CHARACTER = 9
const AROUND = 12
const ABOVE = 2.5

/** Space between an edge and what is typed. */
const INSET = 3

function layOutNumber(context: FormContext, item: FormItem, { unit, longest }: { readonly unit: string, readonly longest: number }): AnswerLayout {
  const { sheet, form, isFillable } = context
  const { style } = sheet
  const lines = sheet.breakText(unit, style.body, Infinity)
  const width = longest * CHARACTER + AROUND
  const height = style.body.leading + 2 * ABOVE
  const spoken = `${item.number} ${item.words}: ${unit}`
  return {
    beside: width + style.boxGap + widthOf(lines),
    above: ABOVE,
    height: height - ABOVE,
    draw: (x, y) => {
      const box = { x, y: y - ABOVE, width, height }
      sheet.drawArtifact(doc => doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.9).stroke(colors.ink))
      sheet.group('P', () => {
        if (isFillable)
          sheet.placeField({ ...box, x: x + INSET, width: width - 2 * INSET }, { kind: 'text', name: item.finding, longest, size: style.body.size, hasLines: false, spoken })
        sheet.drawLines('Span', lines, style.body, x + width + style.boxGap, y, isFillable ? {} : { spoken: `${form.blankLabel.replace('{unit}', unit)} ` })
      })
    },
  }
}

/** Boxes in a row beside the question, as for yes and no. */
function layOutBeside(context: FormContext, item: FormItem, options: readonly FormOption[]): AnswerLayout {
  const { sheet } = context
  const { style } = sheet
  let x = 0
  const marks = options.map((option): PlacedMark => {
    const lines = sheet.breakText(option.words, style.body, Infinity)
    const mark = { option, lines, x, y: 0 }
    x += style.box + style.boxGap + widthOf(lines) + style.markGap
    return mark
  })
  return { beside: x - style.markGap, above: 0, height: style.body.leading, draw: (left, y) => drawMarks(context, item, marks, left, y) }
}

/** Boxes in rows below the question: all in one row where they fit, else two to a row, else one below the other. */
function layOutBelow(context: FormContext, item: FormItem, options: readonly FormOption[], width: number): AnswerLayout {
  const { sheet } = context
  const { style } = sheet
  const before = style.box + style.boxGap
  const widths = options.map(option => before + widthOf(sheet.breakText(option.words, style.body, Infinity)))
  const inOneRow = widths.reduce((sum, each) => sum + each + style.markGap, -style.markGap) <= width
  const perRow = inOneRow ? options.length : options.length > 4 || widths.every(each => each <= (width - style.markGap) / 2) ? 2 : 1
  const gap = style.body.leading * 0.25
  const rows: { readonly marks: readonly PlacedMark[], readonly y: number }[] = []
  let y = 0
  for (let first = 0; first < options.length; first += perRow) {
    let x = 0
    const column = inOneRow ? width : (width - style.markGap * (perRow - 1)) / perRow
    const marks = options.slice(first, first + perRow).map((option, at): PlacedMark => {
      const mark = { option, lines: sheet.breakText(option.words, style.body, column - before), x, y: 0 }
      x += (inOneRow ? widths[at] ?? 0 : column) + style.markGap
      return mark
    })
    rows.push({ marks, y })
    y += Math.max(...marks.map(mark => mark.lines.length)) * style.body.leading + gap
  }
  return { beside: null, above: 0, height: y - gap, draw: (left, top) => rows.forEach(row => drawMarks(context, item, row.marks, left, top + row.y)) }
}

/**
 * Lays out the place for an answer.
 * @param width - of the column that the question has, in points
 */
export function layOutAnswer(context: FormContext, item: FormItem, width: number): AnswerLayout {
  const { answer } = item
  switch (answer.kind) {
    case 'boolean': return layOutBeside(context, item, answer.options)
    case 'number': return layOutNumber(context, item, answer)
    case 'choice':
    case 'multi': return layOutBelow(context, item, answer.options, width)
  }
}
