import type { VisitFault as FileFault } from '../intake/visitFault.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import { Id } from '../catalog/identifiers.ts'
import { HandoutRequest } from '../handout/handoutRequest.ts'
import { locales } from '../i18n/locales.ts'
import { KeptAnswers } from '../intake/visitStep.ts'
import { z } from '../schema.ts'

/** A visit to be written to a file for the chart: a FHIR R4 document with the note, the answers and, where there is one, the sheet. */
export const VisitFileRequest = z.strictObject({
  answers: KeptAnswers,
  locale: z.enum(locales),
  /** The moment of the visit with its time zone. */
  moment: z.iso.datetime({ offset: true }),
  /** Causes of the sheet that the patient was given; `null` when none was. */
  given: z.array(Id).max(64).readonly().nullable(),
  /** The sheet, drawn anew into the document; `null` for a document without one. */
  sheet: HandoutRequest.nullable(),
})
export type VisitFileRequest = z.infer<typeof VisitFileRequest>

/** A visit that a file held. */
export interface OpenedVisitFile {
  readonly path: string
  readonly answers: IntakeAnswers
}

/** Why a visit was not read from a file, or not written to one. */
export type VisitFileFault
  = | { readonly kind: 'bad-request', readonly reason: string }
    | { readonly kind: 'no-content' }
    /** The visit was begun while the file was being chosen. */
    | { readonly kind: 'visit-begun' }
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'unreadable', readonly path: string, readonly reason: string }
    /** What the file holds is no visit: the first things that are wrong, and how many there are. */
    | { readonly kind: 'not-a-visit', readonly path: string, readonly faults: readonly FileFault[], readonly count: number }
    | { readonly kind: 'not-one-visit', readonly path: string, readonly count: number }
    | { readonly kind: 'not-writable', readonly path: string, readonly reason: string }
    /** The sheet could not be drawn; why, the place of the sheets says. */
    | { readonly kind: 'no-sheet' }
