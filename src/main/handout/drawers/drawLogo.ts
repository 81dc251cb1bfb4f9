import type { Logo } from '../../../shared/handout/logo.ts'
import type { PaperDocument } from '../openDocument.ts'
import { drawDrawing } from './drawDrawing.ts'

/** A width and a height in points. */
export interface LogoSize {
  readonly width: number
  readonly height: number
}

/** The largest size of a logo within bounds, in points; its sides keep their proportion. */
export function logoSize(logo: Logo, maxWidth: number, maxHeight: number): LogoSize {
  const { width, height } = logo.kind === 'image' ? logo : logo.drawing
  const scale = Math.min(maxWidth / width, maxHeight / height)
  return { width: width * scale, height: height * scale }
}

/**
 * Draws a logo as large as a box allows, from the box's left top corner. All of it is in the document when this returns.
 * No structure element is made: the caller draws in one, a Figure with a text for those who do not see it.
 * @param box - in points, `y` down from the top of the page
 * @returns the size that it has on the page
 */
export function drawLogo(doc: PaperDocument, logo: Logo, box: LogoSize & { readonly x: number, readonly y: number }): LogoSize {
  const size = logoSize(logo, box.width, box.height)
  if (logo.kind === 'image') {
    const { buffer, byteOffset, byteLength } = logo.bytes
    doc.image(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength), box.x, box.y, size)
    return size
  }
  doc.save()
  drawDrawing(doc, logo.drawing, { ...size, x: box.x, y: box.y })
  doc.restore()
  return size
}
