import { z } from '../schema.ts'
import { Id, IsoDate } from '../catalog/identifiers.ts'
import { locales } from '../i18n/locales.ts'
import { Clinic } from '../settings/clinic.ts'

/** The sections that a handout can have, in the order in which they stand unless the clinician moves them. */
export const handoutSections = ['causes', 'what-next', 'self-care', 'stretches', 'medicines', 'drinking', 'questions', 'help', 'next-step'] as const
export type HandoutSectionId = typeof handoutSections[number]

/** The section that no one can take out. */
export const lockedSection: HandoutSectionId = 'help'

export const papers = ['letter', 'a4'] as const
export type Paper = typeof papers[number]

/** Longest note to the patient, in characters: some five lines. */
export const longestNote = 400

/** Most causes on one sheet. */
export const mostCauses = 5

/** Most stretches on one sheet: more is not done. */
export const mostStretches = 4

/** What the clinician chose for a sheet. The same request gives the same bytes. */
export const HandoutRequest = z.strictObject({
  causes: z.array(Id).max(mostCauses),
  sections: z.array(z.enum(handoutSections)),
  /** Stretches under their section, in order; `null` for those of the causes. */
  stretches: z.array(Id).max(mostStretches).nullable(),
  locale: z.enum(locales),
  /** A second language, line for line beside the first; `null` for one language. */
  beside: z.enum(locales).nullable(),
  paper: z.enum(papers),
  largePrint: z.boolean(),
  /** Whether the visit is an emergency: the patient is sent on now. */
  isEmergency: z.boolean(),
  /** Day of the visit. */
  date: IsoDate,
  followUp: IsoDate.nullable(),
  /** Whether the sheet has a line on which a name is written by hand: no name is ever typed. */
  nameLine: z.boolean(),
  /** Whether a strip for the clinician follows, with questions to hear what was understood. */
  teachBack: z.boolean(),
  note: z.string().trim().max(longestNote),
  clinic: Clinic,
})
export type HandoutRequest = z.infer<typeof HandoutRequest>
