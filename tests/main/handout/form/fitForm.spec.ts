import type { PageOps, PlacedText, SheetOp } from '../../../../src/main/handout/sheetOps.ts'
import { describe, expect, it } from 'vitest'
import { measureText } from '../../../../src/main/handout/breakLines.ts'
import { fitForm } from '../../../../src/main/handout/form/fitForm.ts'
import { formSizes, formStyle } from '../../../../src/main/handout/form/formStyle.ts'
import { paperSizes } from '../../../../src/main/handout/sheetStyle.ts'
import { shippedPack } from '../../../helpers/shippedContent.ts'
import { aForm, everyFormLook } from '../../../helpers/forms.ts'

type TextOp = Extract<SheetOp, { kind: 'text' }>
interface Piece extends PlacedText {
  readonly size: number
  readonly end: number
}

const isText = (op: SheetOp): op is TextOp => op.kind === 'text'
const isElement = (op: TextOp, tag: string): boolean => 'element' in op.mark && op.mark.element === tag
const wordsOf = (op: TextOp): string => op.texts.map(({ text }) => text.trim()).join(' ')
const piecesOf = (page: PageOps): readonly Piece[] => page.filter(isText).flatMap(({ texts, size }) =>
  texts.map(placed => ({ ...placed, size, end: placed.x + measureText(placed.text.trimEnd(), placed.face, size) })))

/** The steps of each question on a page, from the opening of its list item to the closing of the same. */
function listItems(page: PageOps): readonly PageOps[] {
  const items: SheetOp[][] = []
  let depth = 0
  for (const op of page) {
    if (depth > 0 || (op.kind === 'open' && op.tag === 'LI')) {
      if (depth === 0)
        items.push([])
      items.at(-1)?.push(op)
      depth += op.kind === 'open' ? 1 : op.kind === 'close' ? -1 : 0
    }
  }
  // What is open here goes on over the page end.
  expect(depth).toBe(0)
  return items
}

const numberOf = (item: PageOps): number => Number(item.filter(isText).filter(op => isElement(op, 'Lbl')).map(wordsOf).join(''))

describe.each(everyFormLook)('the form, $locale $paper fillable: $isFillable', ({ locale, paper, isFillable }) => {
  const form = aForm(locale)
  const pages = fitForm(form, { paper, isFillable })
  const [width, height] = paperSizes[paper]
  const middle = width / 2

  it('has every number once, in the checklist\'s order, and parts no question over a page or column end', () => {
    const items = pages.flatMap(listItems)
    expect(items.map(numberOf)).toEqual(shippedPack().checklist.sections.flatMap(section => section.items.map(item => item.number)))
    for (const item of items) {
      const pieces = piecesOf(item)
      expect(pieces.every(({ end }) => end < middle) || pieces.every(({ x }) => x > middle), `${numberOf(item)}`).toBe(true)
    }
  })

  it('takes four pages, the last of them the clinician\'s alone', () => {
    const clinician = form.sections.filter(section => section.reader === 'clinician').flatMap(section => section.items.map(item => item.number))
    expect(pages).toHaveLength(4)
    expect(listItems(pages[3] ?? []).map(numberOf)).toEqual(clinician)
  })

  it('heads every column of questions with its section', () => {
    const style = formSizes.map(formStyle)
    for (const page of pages.slice(0, -1)) {
      for (const isLeft of [true, false]) {
        const [first] = listItems(page).filter(item => piecesOf(item).every(({ x }) => x < middle === isLeft))
        const section = form.sections.find(({ items }) => first !== undefined && items.some(({ number }) => number === numberOf(first)))
        const headings = page.filter(isText).filter(op => style.some(({ heading }) => heading.size === op.size) && op.texts.every(({ x, face }) => face === 'bold' && x < middle === isLeft))
        const isFirst = first !== undefined && section?.items[0]?.number === numberOf(first)
        expect(headings.map(wordsOf)[0]).toBe(isFirst ? section.heading : section?.continued)
      }
    }
  })

  it('sets questions in 10 pt or more and nothing below 9', () => {
    for (const page of pages) {
      expect(Math.min(...listItems(page).flatMap(item => item.filter(isText).filter(op => 'element' in op.mark)).map(op => op.size))).toBeGreaterThanOrEqual(10)
      expect(Math.min(...page.filter(isText).map(op => op.size))).toBeGreaterThanOrEqual(9)
    }
  })

  it('keeps to its margins, and no text runs into another or into a box', () => {
    for (const page of pages) {
      const pieces = piecesOf(page)
      const fields = page.flatMap(op => op.kind === 'widget' ? [op.box] : [])
      for (const [at, piece] of pieces.entries()) {
        const where = `"${piece.text}" at ${piece.x.toFixed()} ${piece.y.toFixed()}`
        expect(piece.x, where).toBeGreaterThanOrEqual(33.9)
        expect(piece.end, where).toBeLessThanOrEqual(width - 33.9)
        expect(piece.y, where).toBeLessThanOrEqual(height - 20)
        const others = pieces.slice(at + 1).filter(other => Math.abs(other.y - piece.y) < 0.7 * piece.size && other.x < piece.end && piece.x < other.end)
        expect(others, where).toEqual([])
        const covered = fields.filter(box => piece.x < box.x + box.width && box.x < piece.end && piece.y - 0.5 * piece.size < box.y + box.height && box.y < piece.y)
        expect(covered, where).toEqual([])
      }
    }
  })

  it('gives every answer a box or a field that is named by question and answer', () => {
    const drawn = pages.flat().filter(isText).flatMap(op => 'element' in op.mark && op.mark.spoken !== undefined ? [op.mark.spoken.trim()] : [])
    const fields = pages.flat().flatMap(op => op.kind === 'widget' ? [op.field] : [])
    const items = form.sections.flatMap(section => section.items)
    const boxes = items.flatMap(item => item.answer.kind === 'number' ? [] : item.answer.options.map(({ words }) => ({ item, words })))
    const lines = items.flatMap(item => item.answer.kind === 'number' ? [{ item, words: item.answer.unit }] : [])
    if (isFillable) {
      const named = [...boxes, ...lines].map(({ item, words }) => `${item.number} ${item.words}: ${words}`)
      // Beside the answers: two days and the notes.
      expect(fields.map(field => field.spoken).filter(spoken => /^\d/.test(spoken)).sort()).toEqual(named.toSorted())
      expect(fields).toHaveLength(named.length + 3)
    }
    else {
      expect(drawn.filter(said => said.startsWith('☐ '))).toEqual(boxes.map(({ words }) => `☐ ${words}`))
      expect(fields).toEqual([])
    }
  })
})
