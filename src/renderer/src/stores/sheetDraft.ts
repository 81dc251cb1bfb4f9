import type { HandoutSectionId, Paper } from '../../../shared/handout/handoutRequest.ts'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { Favourite } from '../../../shared/settings/favourite.ts'
import { handoutSections, lockedSection } from '../../../shared/handout/handoutRequest.ts'

/** What a sheet looks like, where it differs from the settings. */
export interface SheetChoices {
  readonly locale?: Locale
  readonly paper?: Paper
  readonly largePrint?: boolean
  /** Whether a second language stands beside the first. */
  readonly isBeside?: boolean
  readonly nameLine?: boolean
  readonly teachBack?: boolean
}

/** What the clinician has changed on a sheet. `null` and what is left out follow the visit and the settings. */
export interface SheetDraft {
  readonly causes: readonly string[] | null
  /** All sections in the clinician's order, ticked or not. */
  readonly order: readonly HandoutSectionId[]
  readonly ticks: Readonly<Partial<Record<HandoutSectionId, boolean>>>
  readonly stretches: readonly string[] | null
  readonly choices: SheetChoices
  readonly note: string
  readonly followUp: string | null
}

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
