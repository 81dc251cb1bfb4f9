import type { PDFWorker } from 'pdfjs-dist'
import { makePdfWorker } from './makePdfWorker.ts'

/** Page sizes in points and the scale to draw at, in CSS pixels per point. */
export type Fit = (page: { readonly width: number, readonly height: number }) => number

let worker: PDFWorker | undefined

/** pdf.js and its worker, loaded when the first sheet is drawn and kept. */
async function loadPdf() {
  const pdf = await import('pdfjs-dist')
  worker ??= pdf.PDFWorker.create({ port: makePdfWorker() })
  return { pdf, worker }
}

/**
 * Draws the pages of a PDF at the screen's own resolution.
 * @param bytes - copied, as pdf.js takes what it is given away
 * @param ratio - device pixels per CSS pixel
 * @returns one canvas a page, drawn and not yet in the document
 */
export async function drawPdfPages(bytes: Uint8Array, fit: Fit, ratio: number): Promise<readonly HTMLCanvasElement[]> {
  const loaded = await loadPdf()
  const task = loaded.pdf.getDocument({ data: bytes.slice(), worker: loaded.worker, useWasm: false, enableXfa: false })
  try {
    const document = await task.promise
    const canvases: HTMLCanvasElement[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const natural = page.getViewport({ scale: 1 })
      const scale = fit(natural)
      const viewport = page.getViewport({ scale: scale * ratio })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      canvas.style.inlineSize = `${natural.width * scale}px`
      canvas.style.blockSize = `${natural.height * scale}px`
      canvas.setAttribute('aria-hidden', 'true')
      await page.render({ canvas, viewport }).promise
      canvases.push(canvas)
    }
    return canvases
  }
  finally {
    await task.destroy()
  }
}
