import type { FaceName } from './fontFace.ts'
import type { PaperDocument } from './openDocument.ts'
import type { PaperFont } from './paperFont.ts'
import type { PlacedText } from './sheetOps.ts'
import { writeNumber } from './writeNumber.ts'

/** `#rrggbb` as the three numbers of a PDF colour. */
export const writeColor = (color: string): string => [1, 3, 5].map(at => writeNumber(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')

/**
 * Writes placed texts as one text object. pdfkit's own `text` sets position, face, size and colour anew for every piece, and measures each again.
 * Its pages are turned upside down so that y grows downwards; the text matrix turns the letters back.
 */
export function writeTexts(doc: PaperDocument, fonts: Readonly<Record<FaceName, PaperFont>>, texts: readonly PlacedText[], size: number, color: string): void {
  const { page } = doc as unknown as { page: { fonts: Record<string, unknown> } }
  let face: FaceName | null = null
  const steps = texts.map((placed) => {
    const font = fonts[placed.face]
    page.fonts[font.id] ??= font.ref()
    const choose = face === placed.face ? '' : `/${font.id} ${writeNumber(size)} Tf `
    face = placed.face
    return `${choose}1 0 0 -1 ${writeNumber(placed.x)} ${writeNumber(placed.y)} Tm [${font.show(placed.text)}] TJ`
  })
  ;(doc as unknown as { addContent: (content: string) => void }).addContent(`BT\n${writeColor(color)} rg\n${steps.join('\n')}\nET`)
}
