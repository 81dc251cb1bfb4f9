import type { Drawing } from '../../../shared/drawing.ts'
import type { PaperDocument } from '../openDocument.ts'

/** Draws a drawing from a place on the page, cut at its field. The caller keeps the state of the page. */
export function drawDrawing(doc: PaperDocument, { width, height, shapes }: Drawing, at: { readonly x: number, readonly y: number, readonly width: number }): void {
  doc.translate(at.x, at.y).scale(at.width / width).rect(0, 0, width, height).clip().lineCap('round').lineJoin('round')
  for (const { path, fill, stroke, strokeWidth, rule } of shapes) {
    doc.lineWidth(strokeWidth).path(path)
    if (fill !== null && stroke !== null)
      doc.fillAndStroke(fill, stroke, rule === 'evenodd' ? 'even-odd' : 'non-zero')
    else if (fill !== null)
      doc.fill(fill, rule === 'evenodd' ? 'even-odd' : 'non-zero')
    else
      doc.stroke(stroke ?? '#000000')
  }
}
