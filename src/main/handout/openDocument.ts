import type { Paper } from '../../shared/handout/handoutRequest.ts'
import type { Locale } from '../../shared/i18n/locales.ts'
import type { PaperRun } from './layoutByTable.ts'
import type { FaceName } from './fontFace.ts'
import PDFDocument from 'pdfkit'
import { fontFace } from './fontFace.ts'
import { layoutOf } from './breakLines.ts'
import { packObjects } from './packObjects.ts'
import { paperSizes } from './sheetStyle.ts'

export type PaperDocument = PDFKit.PDFDocument

/** What we use of pdfkit's embedded font; none of it is in its public types. */
export interface EmbeddedFont {
  readonly id: string
  layout: (text: string) => PaperRun
  /** Glyph ids of the subset as four hexadecimal digits, and the place of each. */
  encode: (text: string) => readonly [readonly string[], PaperRun['positions']]
  ref: () => unknown
  embed: () => unknown
  readonly subset: { encode: () => Uint8Array }
}

/** A document ready to be drawn into, with its two faces. */
export interface OpenedDocument {
  readonly doc: PaperDocument
  readonly fonts: Readonly<Record<FaceName, EmbeddedFont>>
}

/** What we replace in pdfkit's document; none of it is in its public types. */
interface DocumentInternals {
  subset: unknown
  info: Record<string, unknown>
  _font: EmbeddedFont
  _getPdfuaid: () => string
  _addInfo: () => void
  ref: (data?: object) => unknown
}

/** English as it is spelled here; Spanish is that of any country. */
export const languageTags: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es' }

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
 * no CIDSet (it leaves out composite glyphs), XMP with escaped text, shaping by table, Length1 of each font.
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

  packObjects(doc)
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
  const embed = (name: FaceName): EmbeddedFont => {
    doc.registerFont(name, fontFace(name).font as unknown as Buffer)
    doc.font(name)
    const font = internals._font
    font.layout = layoutOf(name)
    stateFontLength(internals)
    return font
  }
  return { doc, fonts: { regular: embed('regular'), bold: embed('bold') } }
}
