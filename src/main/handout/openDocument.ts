import type { Handout } from '../../shared/handout/handout.ts'
import type { FaceName } from './fontFace.ts'
import PDFDocument from 'pdfkit'
import { fontFace } from './fontFace.ts'
import { layoutOf } from './breakLines.ts'

export type PaperDocument = PDFKit.PDFDocument

/** What we replace in pdfkit's document and its embedded fonts; none of it is in its public types. */
interface DocumentInternals {
  subset: unknown
  info: Record<string, unknown>
  _font: { layout: unknown, embed: () => unknown, subset: { encode: () => Uint8Array } }
  _getPdfuaid: () => string
  _addInfo: () => void
  ref: (data?: object) => unknown
}

const sizes = { letter: [612, 792], a4: [595.28, 841.89] } as const

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Writes the length of the font program where PDF wants it (Length1), which pdfkit leaves out. */
function stateFontLength(internals: DocumentInternals): void {
  const font = internals._font
  const embed = font.embed.bind(font)
  font.embed = () => {
    const bytes = font.subset.encode()
    font.subset.encode = () => bytes
    const makeRef = internals.ref
    internals.ref = (data) => {
      internals.ref = makeRef
      return makeRef.call(internals, { ...data, Length1: bytes.length })
    }
    return embed()
  }
}

/**
 * Opens a tagged document that passes PDF/UA-1, which pdfkit's defaults do not:
 * no CIDSet (it leaves out composite glyphs), XMP with escaped text, shaping by table, Length1 of each font.
 * Nothing in it depends on the clock: the date is the handout's.
 */
export function openDocument(handout: Handout): PaperDocument {
  const [width, height] = sizes[handout.paper]
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    // Without `null` here pdfkit would load Helvetica, which cannot be embedded.
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: handout.locale === 'en' ? 'en-US' : 'es',
    displayTitle: true,
    info: {
      Title: handout.title,
      Author: handout.letterhead.start[0] ?? 'Causebook',
      Creator: 'Causebook',
      CreationDate: new Date(`${handout.date}T00:00:00Z`),
    },
  } as unknown as PDFKit.PDFDocumentOptions)

  const internals = doc as unknown as DocumentInternals
  internals.subset = 'UA'
  internals._getPdfuaid = () => '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
  const addInfo = internals._addInfo.bind(internals)
  internals._addInfo = () => {
    const plain = internals.info
    internals.info = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]))
    addInfo()
    internals.info = plain
  }
  const names: readonly FaceName[] = ['regular', 'bold']
  for (const name of names) {
    doc.registerFont(name, fontFace(name).font as unknown as Buffer)
    doc.font(name)
    internals._font.layout = layoutOf(name)
    stateFontLength(internals)
  }
  return doc
}
