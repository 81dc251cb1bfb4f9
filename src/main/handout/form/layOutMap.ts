import type { BodyRegion } from '../../../shared/intake/bodyRegions.ts'
import type { FormBlock, FormContext } from './formContext.ts'
import type { PaperDocument } from '../openDocument.ts'
import { backRegions, bodyField, bodyMirror, bodyOutline, frontCrease, frontRegions } from '../../../shared/intake/bodyRegions.ts'
import { colors } from '../sheetStyle.ts'
import { widthOf } from './formContext.ts'

/** Points to a unit of the drawing. */
const SCALE = 0.88

/** Where the middle of the front view stands, as a share of the width; the back is its mirror image. */
const FRONT = 0.29

/** Edges of the places that the question names: faint, so that marks stand out. */
const REGION = { width: 0.6, color: '#8a8a8a', dash: 1.5, space: 2 } as const

function drawBody(doc: PaperDocument, x: number, y: number, regions: readonly BodyRegion[], crease: string | null): void {
  doc.save()
  doc.translate(x, y).scale(SCALE).translate(-bodyField.x, -bodyField.y).lineCap('round').lineJoin('round')
  doc.path(bodyOutline).lineWidth(1.2).stroke(colors.ink)
  if (crease !== null)
    doc.path(crease).lineWidth(0.8).stroke(colors.ink)
  doc.lineWidth(REGION.width).dash(REGION.dash, { space: REGION.space }).strokeColor(REGION.color)
  const drawRegions = (): void => regions.forEach(({ shape }) => doc.path(shape).stroke())
  drawRegions()
  doc.transform(-1, 0, 0, 1, bodyMirror, 0)
  drawRegions()
  doc.restore()
}

/** Lays out the body to draw on, front and back side by side, with left and right as the patient has them. */
export function layOutMap({ sheet, form: { map } }: FormContext, width: number): FormBlock {
  const { body, small } = sheet.style
  const heading = sheet.breakText(map.heading, body, width, 'bold')
  const figure = { width: bodyField.width * SCALE, height: bodyField.height * SCALE }
  const headingHeight = heading.length * body.leading + 4
  const [front, back] = [width * FRONT, width * (1 - FRONT)]
  const views = [
    { x: front - figure.width / 2, regions: frontRegions, crease: frontCrease },
    { x: back - figure.width / 2, regions: backRegions, crease: null },
  ]
  // The patient's left lies between the two views; labels stand below the places they name, those at the ends within the column.
  const labels = [
    { text: map.right, at: 0, share: 0 },
    { text: map.front, at: front, share: 0.5 },
    { text: map.left, at: width / 2, share: 0.5 },
    { text: map.back, at: back, share: 0.5 },
    { text: map.right, at: width, share: 1 },
  ]
  return {
    height: headingHeight + figure.height + 4 + small.leading,
    draw: (x, y) => {
      sheet.drawLines('P', heading, body, x + (width - widthOf(heading)) / 2, y)
      const top = y + headingHeight
      const box = { x: x + front - figure.width / 2, y: top, width: back - front + figure.width, height: figure.height }
      sheet.drawFigure(map.alt, box, doc => views.forEach(view => drawBody(doc, x + view.x, top, view.regions, view.crease)))
      for (const { text, at, share } of labels) {
        const lines = sheet.breakText(text, small, Infinity)
        sheet.drawRepeatedLines(lines, small, x + at - share * widthOf(lines), top + figure.height + 4)
      }
    },
  }
}
