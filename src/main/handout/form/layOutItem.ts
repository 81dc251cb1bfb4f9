import type { FormItem } from '../../../shared/intake/form.ts'
import type { FormBlock, FormContext } from './formContext.ts'
import { colors } from '../sheetStyle.ts'
import { widthOf } from './formContext.ts'
import { layOutAnswer } from './layOutAnswer.ts'
import { layOutMap } from './layOutMap.ts'

/** Space between a number and its question, and between a question and the answer beside it, in points. */
const NUMBER_GAP = 5
const ANSWER_GAP = 8

/** Space above the drawing that stands with a question. */
const MAP_GAP = 5

/** Width of the numbers of a form, with the space after them. */
export function gutterOf({ sheet, form }: FormContext): number {
  const numbers = form.sections.flatMap(section => section.items.map(item => widthOf(sheet.breakText(String(item.number), sheet.style.body, Infinity, 'bold'))))
  return Math.max(0, ...numbers) + NUMBER_GAP
}

/**
 * Lays out a question: its number, its words and the place for the answer, which stands beside the words or below them.
 * @param width - of the whole row, in points
 * @param gutter - of it, what the number has
 */
export function layOutItem(context: FormContext, item: FormItem, width: number, gutter: number): FormBlock {
  const { sheet } = context
  const { body } = sheet.style
  const inner = width - gutter
  const answer = layOutAnswer(context, item, inner)
  const column = answer.beside === null ? inner : inner - answer.beside - ANSWER_GAP
  const number = sheet.breakText(String(item.number), body, Infinity, 'bold')
  const words = sheet.breakText(item.words, body, column)
  const remark = item.remark === null ? [] : sheet.breakText(item.remark, body, column)
  const map = item.hasMap ? layOutMap(context, width) : null
  const wordsHeight = (words.length + remark.length) * body.leading
  const textHeight = answer.beside === null ? wordsHeight + body.leading * 0.25 + answer.height : Math.max(wordsHeight, answer.height)
  return {
    height: answer.above + textHeight + (map === null ? 0 : MAP_GAP + map.height),
    draw: (x, top) => {
      const y = top + answer.above
      sheet.group('LI', () => {
        sheet.drawLines('Lbl', number, body, x + gutter - NUMBER_GAP - widthOf(number), y)
        sheet.group('LBody', () => {
          sheet.drawLines('P', words, body, x + gutter, y)
          if (remark.length > 0)
            sheet.drawLines('P', remark, body, x + gutter, y + words.length * body.leading, { color: colors.second })
          if (answer.beside === null)
            answer.draw(x + gutter, y + wordsHeight + body.leading * 0.25)
          else
            answer.draw(x + width - answer.beside, y)
          map?.draw(x, y + textHeight + MAP_GAP)
        })
      })
    },
  }
}
