import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Reads a PDF's text as one program gives it to a person who copies it or listens to it. */
export type TextReader = (file: string) => Promise<string>

async function readByPdfjs(file: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages = Array.from({ length: pdf.numPages }, async (_, at) => {
    // Without its rewriting of characters that look alike (µ as μ, ½ as 1⁄2): what counts is what the file says.
    const { items } = await (await pdf.getPage(at + 1)).getTextContent({ disableNormalization: true })
    let text = ''
    let end = { x: 0, y: 0 }
    for (const item of items) {
      if (!('str' in item))
        continue
      const [, , , , x = 0, y = 0] = item.transform as readonly number[]
      // It gives stretches with their places; what stands apart is apart.
      text += Math.abs(y - end.y) > 1 || x - end.x > 1 ? ` ${item.str}` : item.str
      end = { x: x + item.width, y }
    }
    return text
  })
  const text = (await Promise.all(pages)).join('\n')
  await task.destroy()
  return text
}

/** Three programs that share no code. */
export const readers: Readonly<Record<'poppler' | 'mupdf' | 'pdf.js', TextReader>> = {
  'poppler': async file => execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }),
  'mupdf': async file => execFileSync('mutool', ['draw', '-q', '-F', 'txt', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  'pdf.js': readByPdfjs,
}
