import type { HelpTier } from '../catalog/causeText.ts'
import type { Drawing } from '../drawing.ts'
import type { Locale } from '../i18n/locales.ts'
import type { HandoutSectionId, Paper } from './handoutRequest.ts'
import type { Logo } from './logo.ts'

/** A stretch of text that stands out, or not. */
export interface TextRun {
  readonly text: string
  readonly strong: boolean
}

/** Sentences that are read one after the other; `lead` stands out before them. */
export interface Paragraph {
  readonly lead: string | null
  readonly sentences: readonly string[]
}

/** One tier of "when to get help": what to do, then the signs. */
export interface HelpTierRow {
  readonly tier: HelpTier
  readonly name: string
  readonly lead: string
  readonly signs: readonly string[]
}

/** A stretch with its drawing: how it is done, how often, and when to stop. */
export interface StretchGuide {
  readonly name: string
  readonly drawing: Drawing
  /** What the drawing shows, for a reader who does not see it. */
  readonly alt: string
  readonly steps: readonly string[]
  readonly dose: string
  readonly stopIf: string
}

/** A picture beside a list, with the words under it. */
export interface ListPicture {
  readonly name: string
  readonly drawing: Drawing
  readonly alt: string
  readonly caption: string
}

/** A part of the sheet, drawn by the drawer of its kind. */
export type HandoutSection
  = | { readonly kind: 'prose', readonly id: HandoutSectionId, readonly heading: string, readonly paragraphs: readonly Paragraph[] }
    | { readonly kind: 'list', readonly id: HandoutSectionId, readonly heading: string, readonly items: readonly string[], readonly picture: ListPicture | null }
    | { readonly kind: 'stretches', readonly id: HandoutSectionId, readonly heading: string, readonly stretches: readonly StretchGuide[] }
    | { readonly kind: 'help', readonly id: HandoutSectionId, readonly heading: string, readonly tiers: readonly HelpTierRow[] }
    | { readonly kind: 'step', readonly id: HandoutSectionId, readonly heading: string, readonly lines: readonly (readonly TextRun[])[] }
    | { readonly kind: 'note', readonly id: 'note', readonly heading: string, readonly text: string }

/** Questions by which the clinician finds out whether the sheet was understood: a strip that stays in the clinic. */
export interface TeachBack {
  readonly heading: string
  readonly lead: string
  readonly prompts: readonly string[]
}

/** A patient handout as data: all that is on the sheet, nothing of how it looks. */
export interface Handout {
  readonly locale: Locale
  readonly paper: Paper
  readonly largePrint: boolean
  readonly title: string
  readonly subtitle: string
  /** The word before the line on which a name is written by hand; `null` without that line. */
  readonly nameLabel: string | null
  /** Left and right lines of the letterhead; empty without a clinic. */
  readonly letterhead: { readonly start: readonly string[], readonly end: readonly string[] }
  /** Stands before the letterhead's lines; `alt` is what a screen reader says of it. */
  readonly logo: { readonly image: Logo, readonly alt: string } | null
  readonly sections: readonly HandoutSection[]
  readonly teachBack: TeachBack | null
  /** Sources, then what the sheet is and how old its content is. */
  readonly footer: readonly string[]
  /** "page {page} of {pages}" in the sheet's language. */
  readonly pageLabel: string
  /** Day of the visit, `YYYY-MM-DD`: the PDF's date. */
  readonly date: string
  /** The same sheet in a second language, to stand beside the first, line for line. */
  readonly beside: Handout | null
}
