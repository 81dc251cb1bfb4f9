import type { Favourite } from '../settings/favourite.ts'
import { locales } from '../i18n/locales.ts'
import { z } from '../schema.ts'
import { Id, IsoDate } from '../catalog/identifiers.ts'
import { handoutSections, lockedSection, longestNote, mostCauses, mostStretches, papers } from './handoutRequest.ts'

/** What a sheet looks like, where it differs from the settings. */
export const SheetChoices = z.strictObject({
  locale: z.enum(locales).optional(),
  paper: z.enum(papers).optional(),
  largePrint: z.boolean().optional(),
  /** Whether a second language stands beside the first. */
  isBeside: z.boolean().optional(),
  nameLine: z.boolean().optional(),
  teachBack: z.boolean().optional(),
}).readonly()
export type SheetChoices = z.infer<typeof SheetChoices>

/** What the clinician has changed on a sheet. `null` and what is left out follow the visit and the settings. */
export const SheetDraft = z.strictObject({
  causes: z.array(Id).max(mostCauses).readonly().nullable(),
  /** All sections in the clinician's order, ticked or not. */
  order: z.array(z.enum(handoutSections)).max(handoutSections.length).readonly(),
  ticks: z.partialRecord(z.enum(handoutSections), z.boolean()).readonly(),
  stretches: z.array(Id).max(mostStretches).readonly().nullable(),
  choices: SheetChoices,
  note: z.string().max(longestNote),
  followUp: IsoDate.nullable(),
}).readonly()
export type SheetDraft = z.infer<typeof SheetDraft>

export const blankDraft: SheetDraft = { causes: null, order: handoutSections, ticks: {}, stretches: null, choices: {}, note: '', followUp: null }

/** A draft with the ticks and the order of a favourite; note, date, language and paper stay. What the content no longer has is left out. */
export function applyFavourite(draft: SheetDraft, favourite: Favourite, isKnown: (cause: string) => boolean): SheetDraft {
  const ticked = handoutSections.filter(id => id === lockedSection || favourite.sections.includes(id))
    .sort((a, b) => favourite.sections.indexOf(a) - favourite.sections.indexOf(b))
  const { isBeside, nameLine, teachBack } = favourite
  return {
    ...draft,
    causes: favourite.causes.filter(isKnown),
    order: [...ticked, ...handoutSections.filter(id => !ticked.includes(id))],
    ticks: Object.fromEntries(handoutSections.map(id => [id, ticked.includes(id)])),
    stretches: favourite.stretches,
    choices: { ...draft.choices, isBeside, nameLine, teachBack },
  }
}
