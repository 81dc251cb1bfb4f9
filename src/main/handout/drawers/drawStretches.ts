import type { HandoutSection, StretchGuide } from '../../../shared/handout/handout.ts'
import type { TextLine } from '../breakLines.ts'
import type { Sheet } from '../sheet.ts'
import { drawDrawing } from './drawDrawing.ts'
import { drawHeading } from './drawHeading.ts'

/** Width of the drawing as a share of the sheet's, and the space between it and the words, in points. */
const DRAWING_SHARE = 0.3
const GAP = 14

interface GuideLayout {
  readonly guide: StretchGuide
  readonly name: readonly TextLine[]
  readonly steps: readonly (readonly TextLine[])[]
  readonly after: readonly (readonly TextLine[])[]
  readonly drawing: { readonly width: number, readonly height: number }
  readonly height: number
}

function layOutGuide(sheet: Sheet, guide: StretchGuide): GuideLayout {
  const { body, bulletIndent } = sheet.style
  const width = sheet.width * DRAWING_SHARE
  const column = sheet.width - width - GAP
  const name = sheet.breakText(guide.name, body, column, 'bold')
  const steps = guide.steps.map(step => sheet.breakText(step, body, column - bulletIndent - 4))
  const after = [guide.dose, guide.stopIf].map(line => sheet.breakText(line, body, column))
  const lines = name.length + [...steps, ...after].reduce((sum, broken) => sum + broken.length, 0)
  const drawing = { width, height: width * guide.drawing.height / guide.drawing.width }
  return { guide, name, steps, after, drawing, height: Math.max(drawing.height, lines * body.leading) }
}

/** Draws one stretch: the drawing on the left, its words on the right. It never parts over a page end. */
function drawGuide(sheet: Sheet, { guide, name, steps, after, drawing, height }: GuideLayout): void {
  const { body, bulletIndent } = sheet.style
  sheet.makeRoom(height)
  const top = sheet.y
  const x = sheet.left + drawing.width + GAP
  let y = top
  sheet.drawLines('H3', name, body, x, y)
  y += name.length * body.leading
  const box = { x: sheet.left, y: top + Math.max(0, (height - drawing.height) / 2), ...drawing }
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
  const guides = stretches.map(guide => layOutGuide(sheet, guide))
  drawHeading(sheet, heading, guides[0]?.height ?? 0)
  guides.forEach((guide, at) => {
    sheet.y += at === 0 ? 0 : sheet.style.sectionGap
    drawGuide(sheet, guide)
  })
}
