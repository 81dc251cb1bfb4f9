import type { FormItem, FormOption } from '../../../shared/intake/form.ts'
import type { TextLine } from '../breakLines.ts'
import type { Box } from '../sheetOps.ts'
import type { FormContext } from './formContext.ts'
import type { FormStyle } from './formStyle.ts'
import { baselineOf } from '../sheet.ts'
import { colors } from '../sheetStyle.ts'
import { CAPITAL } from './formStyle.ts'

/** A box to mark with its words, from the place of the answer. */
export interface PlacedMark {
  readonly option: FormOption
  readonly lines: readonly TextLine[]
  readonly x: number
  readonly y: number
}

/** The square beside a line of text, level with its capitals. */
function boxBeside({ body, box }: FormStyle, x: number, y: number): Box {
  return { x, y: y + baselineOf(body) - (CAPITAL * body.size + box) / 2, width: box, height: box }
}

/**
 * Draws boxes with their words as one paragraph. The squares are drawn lines; a screen reader hears a box before each word, or the field in its place.
 */
export function drawMarks(context: FormContext, item: FormItem, marks: readonly PlacedMark[], x: number, y: number): void {
  const { sheet, isFillable } = context
  const { style } = sheet
  const placed = marks.map(mark => ({ ...mark, box: boxBeside(style, x + mark.x, y + mark.y) }))
  sheet.drawArtifact((doc) => {
    for (const { box } of placed)
      doc.rect(box.x, box.y, box.width, box.height)
    doc.lineWidth(0.9).stroke(colors.ink)
  })
  const question = `${item.number} ${item.words}`
  sheet.group('P', () => {
    for (const { option, lines, box, y: offset } of placed) {
      const words = { x: box.x + style.box + style.boxGap, y: y + offset }
      if (isFillable)
        sheet.placeField(box, { kind: 'mark', name: item.finding, option: option.id, isExclusive: item.answer.kind !== 'multi', question, spoken: `${question}: ${option.words}` })
      sheet.drawLines('Span', lines, style.body, words.x, words.y, isFillable ? {} : { spoken: `☐ ${option.words} ` })
    }
  })
}
