import { z } from '../schema.ts'
import { CauseText } from './causeText.ts'
import { Ref, Words, WordsById } from './identifiers.ts'

/** The words of a finding: `label` for the clinician, `short` in a list of reasons, `question` to read out to the patient. */
export const FindingText = z.strictObject({
  label: Words,
  short: Words.max(24),
  question: Words,
  options: WordsById.optional(),
  optionShort: WordsById.optional(),
})
export type FindingText = z.infer<typeof FindingText>

/** The words of a red flag: what it is, why it matters and what to do, for each of the two readers. */
export const RedFlagText = z.strictObject({
  label: Words,
  why: Words,
  action: Words,
  patientLabel: Words,
  patientAction: Words,
})
export type RedFlagText = z.infer<typeof RedFlagText>

/** Sentences by the id of the advice that they give, a line of a list each. */
export const AdviceText = z.record(Ref, z.array(Words).min(1))
export type AdviceText = z.infer<typeof AdviceText>

/** The name of a medicine or of a class of medicines, and other names for it. */
export const MedicineText = z.strictObject({ name: Words, synonyms: z.array(Words) })
export type MedicineText = z.infer<typeof MedicineText>

/** The words of a stretch for the patient. `alt` says what the picture shows, for those who cannot see it; `dose` how long and how often. */
export const StretchText = z.strictObject({
  name: Words.max(48),
  alt: Words,
  steps: z.array(Words).min(3).max(4),
  dose: Words,
  stopIf: Words,
  /** Under the picture where there is no room for the steps: how long, and when not. */
  caption: Words.max(120),
})
export type StretchText = z.infer<typeof StretchText>

/**
 * Words by the id of the cause that somebody who types them looks for, and that are no name of it: what patients say, short
 * forms of tests. They are sought, never shown as names.
 */
export const SearchWords = z.record(Ref, z.array(Words).min(1))
export type SearchWords = z.infer<typeof SearchWords>

/** A pack's words in one language. */
export const PackText = z.strictObject({
  causes: z.record(Ref, CauseText),
  findings: z.record(Ref, FindingText),
  redFlags: z.record(Ref, RedFlagText),
  /** Names of conditions outside the catalog. */
  beyond: WordsById,
  /** A sentence for the patient that ends "… if:". */
  helpSigns: WordsById,
  advice: AdviceText,
  /** Of classes and of single medicines. */
  medicines: z.record(Ref, MedicineText),
  searchWords: SearchWords,
  /** Names of the checklist's sections. */
  sections: WordsById,
  stretches: z.record(Ref, StretchText),
})
export type PackText = z.infer<typeof PackText>
