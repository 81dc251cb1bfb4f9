import type { Locale } from '../../shared/i18n/locales.ts'
import type { FaceName } from './fontFace.ts'
import type { PaperDocument } from './openDocument.ts'

/** A stretch of text in one face: `x` and the baseline `y` are from the page's left and top, in points. */
export interface PlacedText {
  readonly text: string
  readonly face: FaceName
  readonly x: number
  readonly y: number
}

/** Whether content is an element of the document's structure, or an artifact that a screen reader passes over. `spoken` is read in its place. */
export type Mark
  = | { readonly element: string, readonly lang?: Locale, readonly spoken?: string }
    | { readonly artifact: 'Layout' | 'Pagination' }

/** What the labels of a list are. */
export type ListNumbering = 'Disc' | 'Decimal' | 'None'

/** From the left and top of the page, in points. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A field to fill in on screen; `spoken` is what a screen reader calls it.
 * `mark` is a box: those of one `name` that exclude each other give way to each other, the others stand for themselves.
 */
export type Field
  = | { readonly kind: 'mark', readonly name: string, readonly option: string, readonly isExclusive: boolean, readonly question: string, readonly spoken: string }
    /** `longest` in characters, `null` for any. */
    | { readonly kind: 'text', readonly name: string, readonly longest: number | null, readonly size: number, readonly hasLines: boolean, readonly spoken: string }

/** One step of drawing a page. Groups that are opened hold what follows until they are closed, over a page end too. */
export type SheetOp
  = | { readonly kind: 'open', readonly tag: string, readonly lang?: Locale, readonly numbering?: ListNumbering }
    | { readonly kind: 'close' }
    | { readonly kind: 'text', readonly mark: Mark, readonly texts: readonly PlacedText[], readonly size: number, readonly color: string }
    | { readonly kind: 'shape', readonly draw: (doc: PaperDocument) => void }
    | { readonly kind: 'figure', readonly alt: string, readonly box: Box, readonly draw: (doc: PaperDocument) => void }
    | { readonly kind: 'widget', readonly box: Box, readonly field: Field }
    | { readonly kind: 'bookmark', readonly text: string, readonly top: number }

/** The steps of one page, in reading order. */
export type PageOps = readonly SheetOp[]
