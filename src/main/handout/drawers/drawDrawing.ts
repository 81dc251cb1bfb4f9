import type { Drawing, DrawingShape } from '../../../shared/drawing.ts'
import type { PaperDocument } from '../openDocument.ts'
import { writeColor } from '../writeTexts.ts'
import { writeOperators } from './writeOperators.ts'

function paintOperator({ fill, stroke, rule }: DrawingShape): string {
  const paint = fill === null ? 'S' : stroke === null ? 'f' : 'B'
  return rule === 'evenodd' && fill !== null ? `${paint}*` : paint
}

/** Draws a drawing from a place on the page, cut at its field. The caller keeps the state of the page. */
export function drawDrawing(doc: PaperDocument, { width, height, shapes }: Drawing, at: { readonly x: number, readonly y: number, readonly width: number }): void {
  doc.translate(at.x, at.y).scale(at.width / width).rect(0, 0, width, height).clip().lineCap('round').lineJoin('round')
  const content = shapes.map(shape => [
    ...shape.stroke === null ? [] : [`${shape.strokeWidth} w`, `${writeColor(shape.stroke)} RG`],
    ...shape.fill === null ? [] : [`${writeColor(shape.fill)} rg`],
    writeOperators(shape.path),
    paintOperator(shape),
  ].join('\n'))
  ;(doc as unknown as { readonly addContent: (content: string) => void }).addContent(content.join('\n'))
}
