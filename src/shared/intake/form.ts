import type { Locale } from '../i18n/locales.ts'

/** One of the answers that a question offers: a box to mark. */
export interface FormOption {
  /** Id of the option; `yes` and `no` where the question takes nothing else. */
  readonly id: string
  readonly words: string
}

/** How a question is answered on paper. A question without a mark was not asked, whatever its kind. */
export type FormAnswer
  = | { readonly kind: 'boolean', readonly options: readonly FormOption[] }
    | { readonly kind: 'choice', readonly options: readonly FormOption[] }
    | { readonly kind: 'multi', readonly options: readonly FormOption[] }
    /** `unit` stands after the number; `longest` is the most characters that it takes. */
    | { readonly kind: 'number', readonly unit: string, readonly longest: number }

/** A question with the number that it has on screen and in the note. */
export interface FormItem {
  readonly number: number
  readonly finding: string
  readonly words: string
  /** For whom the question is, where not for all. */
  readonly remark: string | null
  readonly answer: FormAnswer
  /** Whether the drawing to mark stands with this question. */
  readonly hasMap: boolean
}

/** A part of the checklist. The patient's parts are filled in the waiting room, the clinician's at the examination. */
export interface FormSection {
  readonly id: string
  readonly reader: 'patient' | 'clinician'
  readonly heading: string
  /** The heading where the section goes on from the column before. */
  readonly continued: string
  /** How this part is filled in, where not as the form says at its head. */
  readonly lead: string | null
  readonly items: readonly FormItem[]
}

/** The words around the drawing of the body. */
export interface FormMap {
  readonly heading: string
  readonly front: string
  readonly back: string
  readonly left: string
  readonly right: string
  /** What the drawing shows, for a reader who does not see it. */
  readonly alt: string
}

/** The blank checklist as data: all that is on paper, nothing of how it looks. */
export interface Form {
  readonly locale: Locale
  readonly title: string
  /** How to fill it in, a paragraph each. */
  readonly lead: readonly string[]
  readonly nameLabel: string
  readonly dateLabel: string
  readonly notesLabel: string
  /** What a screen reader says in place of a line to write on, with `{unit}`. */
  readonly blankLabel: string
  readonly sections: readonly FormSection[]
  readonly map: FormMap
  readonly footer: string
  /** "page {page} of {pages}" in the form's language. */
  readonly pageLabel: string
  /** Day of the content, `YYYY-MM-DD`: the PDF's date. */
  readonly date: string
}
