import { z } from '../schema.ts'
import { locales } from '../i18n/locales.ts'
import { papers } from './handoutRequest.ts'

/** How the blank checklist is printed. The same request gives the same bytes. */
export const FormRequest = z.strictObject({
  locale: z.enum(locales),
  paper: z.enum(papers),
  /** Whether boxes and lines can also be filled in on screen. */
  isFillable: z.boolean(),
})
export type FormRequest = z.infer<typeof FormRequest>

/** What of it is not said by the form's own words. */
export type FormLook = Omit<FormRequest, 'locale'>
