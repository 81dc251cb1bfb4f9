import type { Advice } from './advice.ts'
import type { Cause } from './cause.ts'
import type { Beyond } from './beyond.ts'
import type { Checklist } from './checklist.ts'
import type { Finding } from './finding.ts'
import type { GeneralHelpSign } from './helpSign.ts'
import type { MedicineClass } from './medicine.ts'
import type { PackText } from './packText.ts'
import type { RedFlag } from './redFlag.ts'
import type { Source } from './source.ts'
import type { Stretch } from './stretch.ts'
import type { Locale } from '../i18n/locales.ts'
import { z } from '../schema.ts'
import { locales } from '../i18n/locales.ts'
import { Id, IsoDate } from './identifiers.ts'

/** `pack.json`: what a folder of content is. */
export const PackManifest = z.strictObject({
  /** Format of the folder; raised when a shape changes. */
  format: z.literal(1),
  id: Id,
  /** The content's version: the day of its last change. */
  version: IsoDate,
  locales: z.array(z.enum(locales)).min(1),
  checklist: Id,
})
export type PackManifest = z.infer<typeof PackManifest>

/** A folder of content, parsed: facts by id, words by language. */
export interface ContentPack {
  readonly manifest: PackManifest
  readonly causes: readonly Cause[]
  readonly findings: readonly Finding[]
  readonly redFlags: readonly RedFlag[]
  readonly beyond: readonly Beyond[]
  readonly helpSigns: readonly GeneralHelpSign[]
  readonly advice: readonly Advice[]
  readonly medicines: readonly MedicineClass[]
  readonly checklist: Checklist
  readonly sources: readonly Source[]
  readonly stretches: readonly Stretch[]
  readonly text: Readonly<Partial<Record<Locale, PackText>>>
}

/** A fault in content or in a form. @see https://hl7.org/fhir/R4/operationoutcome.html */
export interface Issue {
  readonly severity: 'error' | 'warning'
  /** Name of the rule that found it, in kebab-case. */
  readonly code: string
  /** File within the pack, with `/` between folders. */
  readonly file: string
  /** Where in the file, as `evidence[3].source`; empty for the whole file. */
  readonly path: string
  /** What is wrong and what was expected, for the person who edits the file. */
  readonly text: string
}
