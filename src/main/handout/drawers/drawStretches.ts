import type { HandoutSection, StretchGuide } from '../../../shared/handout/handout.ts'
import type { TextLine } from '../breakLines.ts'
import type { Sheet } from '../sheet.ts'
import { drawDrawing } from './drawDrawing.ts'
import { drawHeading } from './drawHeading.ts'

/** Points a unit of the drawings: one for all, so that the person is of one size. The column of drawings is as wide as the widest, and the space beside it. */
const SCALE = 0.5
const GAP = 14

/** Width of the column of drawings. */
const columnOf = (guides: readonly StretchGuide[]): number => SCALE * Math.max(0, ...guides.map(({ drawing }) => drawing.width))

interface GuideLayout {
  readonly guide: StretchGuide
  readonly name: readonly TextLine[]
  readonly steps: readonly (readonly TextLine[])[]
  readonly after: readonly (readonly TextLine[])[]
  readonly drawing: { readonly width: number, readonly height: number }
  readonly height: number
}

function layOutGuide(sheet: Sheet, guide: StretchGuide, picture: number): GuideLayout {
  const { body, bulletIndent } = sheet.style
  const column = sheet.width - picture - GAP
  const name = sheet.breakText(guide.name, body, column, 'bold')
  const steps = guide.steps.map(step => sheet.breakText(step, body, column - bulletIndent - 4))
  const after = [sheet.breakText(guide.dose, body, column), sheet.breakText(guide.stopIf, body, column, 'bold')]
  const lines = name.length + [...steps, ...after].reduce((sum, broken) => sum + broken.length, 0)
  const drawing = { width: SCALE * guide.drawing.width, height: SCALE * guide.drawing.height }
  return { guide, name, steps, after, drawing, height: Math.max(drawing.height, lines * body.leading) }
}

/** Draws one stretch: the drawing on the left, its words on the right. It never parts over a page end. */
function drawGuide(sheet: Sheet, { guide, name, steps, after, drawing, height }: GuideLayout, picture: number): void {
  const { body, bulletIndent } = sheet.style
  sheet.makeRoom(height)
  const top = sheet.y
  const x = sheet.left + picture + GAP
  let y = top
  sheet.drawLines('H3', name, body, x, y)
  y += name.length * body.leading
  const box = { x: sheet.left + (picture - drawing.width) / 2, y: top + (height - drawing.height) / 2, ...drawing }
  sheet.drawFigure(guide.alt, box, doc => drawDrawing(doc, guide.drawing, box))
  sheet.open('L', { numbering: 'Decimal' })
  steps.forEach((lines, at) => {
    sheet.group('LI', () => {
      sheet.drawLines('Lbl', sheet.breakText(`${at + 1}.`, body), body, x, y)
      sheet.drawLines('LBody', lines, body, x + bulletIndent + 4, y)
    })
    y += lines.length * body.leading
  })
  sheet.close()
  for (const lines of after) {
    sheet.drawLines('P', lines, body, x, y)
    y += lines.length * body.leading
  }
  sheet.y = top + height
}

/** Draws the stretches one below the other. */
export function drawStretches(sheet: Sheet, { heading, stretches }: Extract<HandoutSection, { kind: 'stretches' }>): void {
  const picture = columnOf(stretches)
  const guides = stretches.map(guide => layOutGuide(sheet, guide, picture))
  drawHeading(sheet, heading, guides[0]?.height ?? 0)
  guides.forEach((guide, at) => {
    sheet.y += at === 0 ? 0 : sheet.style.sectionGap
    drawGuide(sheet, guide, picture)
  })
}
