import type { Paper } from '../../shared/handout/handoutRequest.ts'
import type { Locale } from '../../shared/i18n/locales.ts'
import type { FaceName } from './fontFace.ts'
import type { PackedFile } from './packObjects.ts'
import PDFDocument from 'pdfkit'
import { languageTags } from './languageTags.ts'
import { packObjects } from './packObjects.ts'
import { PaperFont } from './paperFont.ts'
import { paperSizes } from './sheetStyle.ts'

export type PaperDocument = PDFKit.PDFDocument

/** A document ready to be drawn into, with its two faces. */
export interface OpenedDocument {
  readonly file: PackedFile
  readonly doc: PaperDocument
  readonly fonts: Readonly<Record<FaceName, PaperFont>>
}

/** What we replace in pdfkit's document; none of it is in its public types. */
interface DocumentInternals {
  subset: unknown
  info: Record<string, unknown>
  _fontFamilies: Record<string, PaperFont>
  _getPdfuaid: () => string
  _addInfo: () => void
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What a document says of itself. */
export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly locale: Locale
  readonly paper: Paper
  /** `YYYY-MM-DD` */
  readonly date: string
}

/**
 * Opens a tagged document that passes PDF/UA-1, which pdfkit's defaults do not:
 * no CIDSet (it leaves out composite glyphs), XMP with escaped text, fonts of our own.
 * Nothing in it depends on the clock: the date is the sheet's.
 */
export function openDocument(handout: DocumentFacts): OpenedDocument {
  const doc = new PDFDocument({
    size: [...paperSizes[handout.paper]],
    margin: 0,
    // Without `null` here pdfkit would load Helvetica, which cannot be embedded.
    font: null,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: languageTags[handout.locale],
    displayTitle: true,
    info: {
      Title: handout.title,
      Author: handout.author,
      Creator: 'Causebook',
      CreationDate: new Date(`${handout.date}T00:00:00Z`),
    },
  } as unknown as PDFKit.PDFDocumentOptions)

  const file = packObjects(doc)
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
  const fonts = { regular: new PaperFont(doc, 'regular', 'F1'), bold: new PaperFont(doc, 'bold', 'F2') }
  // Where pdfkit finds what it has to write at the end.
  internals._fontFamilies = { ...fonts }
  return { doc, fonts, file }
}
