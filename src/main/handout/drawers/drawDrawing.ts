import type { Drawing } from '../../../shared/drawing.ts'
import type { PaperDocument } from '../openDocument.ts'
import type { Box } from '../sheetOps.ts'

/** Draws a drawing into a box of its own shape, from the box's left and top. */
export function drawDrawing(doc: PaperDocument, { width, shapes }: Drawing, box: Box): void {
  doc.translate(box.x, box.y).scale(box.width / width)
  doc.lineCap('round').lineJoin('round')
  for (const { path, fill, stroke, strokeWidth, rule } of shapes) {
    doc.path(path)
    if (stroke !== null)
      doc.lineWidth(strokeWidth)
    if (fill !== null && stroke !== null)
      doc.fillAndStroke(fill, stroke, rule === 'evenodd' ? 'even-odd' : 'non-zero')
    else if (fill !== null)
      doc.fill(fill, rule === 'evenodd' ? 'even-odd' : 'non-zero')
    else if (stroke !== null)
      doc.stroke(stroke)
  }
}
