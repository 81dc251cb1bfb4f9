import { z } from '../schema.ts'
import { locales } from '../i18n/locales.ts'
import { Clinic } from './clinic.ts'
import { Favourite, mostFavourites } from './favourite.ts'

/** Longest time for which visits are kept, in days. */
export const mostKeepDays = 3650

/** Privacy: nothing is kept and the window hides itself, unless the clinic says otherwise. */
export const VisitSettings = z.strictObject({
  /** Days for which finished visits are kept, encrypted; 0 for never. */
  keepDays: z.int().min(0).max(mostKeepDays).default(0),
  /** Minutes without a key or a click after which the visit is hidden; 0 for never. */
  lockMinutes: z.int().min(0).max(240).default(10),
})
export type VisitSettings = z.infer<typeof VisitSettings>

/** What the clinic has chosen. Every field has a default, so that a first start asks nothing. */
export const Settings = z.strictObject({
  /** Format of the file; raised, with a migration, when a field changes its meaning. */
  format: z.literal(1).default(1),
  clinic: Clinic.default(() => Clinic.parse({})),
  locale: z.enum(locales).default('en'),
  handoutLocale: z.enum(locales).default('en'),
  paper: z.enum(['letter', 'a4']).default('letter'),
  largePrint: z.boolean().default(false),
  /** Sets of ticks for handouts, in the order in which they were kept. */
  favourites: z.array(Favourite).max(mostFavourites).readonly().default([]),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  textSize: z.enum(['standard', 'large', 'largest']).default('standard'),
  /** Whether a letter, digit or mark alone is a command. Off for those who speak to the computer or brush keys by mistake. */
  letterShortcuts: z.boolean().default(true),
  /** Whether the menu's bar stays in sight on Windows and Linux; off, Alt shows it. */
  showMenuBar: z.boolean().default(false),
  visits: VisitSettings.default(() => VisitSettings.parse({})),
})
export type Settings = z.infer<typeof Settings>
