import type { HelpTier } from '../catalog/causeText.ts'
import type { Locale } from '../i18n/locales.ts'
import type { HandoutSectionId, Paper } from './handoutRequest.ts'

/** A stretch of text that stands out, or not. */
export interface TextRun {
  readonly text: string
  readonly strong: boolean
}

/** One tier of "when to get help": what to do, then the signs. */
export interface HelpTierRow {
  readonly tier: HelpTier
  readonly name: string
  readonly lead: string
  readonly signs: readonly string[]
}

/** A part of the sheet, drawn by the drawer of its kind. */
export type HandoutSection
  = | { readonly kind: 'prose', readonly id: HandoutSectionId, readonly heading: string, readonly paragraphs: readonly (readonly TextRun[])[] }
    | { readonly kind: 'list', readonly id: HandoutSectionId, readonly heading: string, readonly items: readonly string[] }
    | { readonly kind: 'help', readonly id: HandoutSectionId, readonly heading: string, readonly tiers: readonly HelpTierRow[] }
    | { readonly kind: 'step', readonly id: HandoutSectionId, readonly heading: string, readonly lines: readonly (readonly TextRun[])[] }
    | { readonly kind: 'note', readonly id: 'note', readonly heading: string, readonly text: string }

/** A patient handout as data: all that is on the sheet, nothing of how it looks. */
export interface Handout {
  readonly locale: Locale
  readonly paper: Paper
  readonly largePrint: boolean
  readonly title: string
  readonly subtitle: string
  /** Left and right lines of the letterhead; empty without a clinic. */
  readonly letterhead: { readonly start: readonly string[], readonly end: readonly string[] }
  readonly sections: readonly HandoutSection[]
  /** Sources, then what the sheet is and how old its content is. */
  readonly footer: readonly string[]
  /** "page {page} of {pages}" in the sheet's language. */
  readonly pageLabel: string
  /** Day of the visit, `YYYY-MM-DD`: the PDF's date. */
  readonly date: string
}
