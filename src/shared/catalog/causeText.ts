import { z } from '../schema.ts'
import { Ref, Words, WordsById } from './identifiers.ts'

/** How soon a patient should act on a sign, most urgent first. */
export const helpTiers = ['emergency', 'today', 'soon'] as const
export type HelpTier = typeof helpTiers[number]

const sentences = z.array(Words)

/** One sign for the patient, a sentence that ends "… if:". `sign` names the general warning sign that it repeats. */
export const HelpSign = z.strictObject({ tier: z.enum(helpTiers), text: Words, sign: Ref.optional() })
export type HelpSign = z.infer<typeof HelpSign>

/** What the patient reads: grade-6 words. */
export const PatientText = z.strictObject({
  name: Words.max(48),
  whatItIs: sentences.min(1),
  whyItCramps: sentences.min(1),
  selfCare: sentences.min(1),
  medicines: sentences,
  whenToCall: z.array(HelpSign).min(1),
  whatToExpect: sentences.min(1),
  /** For causes that must not be missed: what the clinic or hospital may do now. */
  whatHappensNext: sentences.optional(),
})
export type PatientText = z.infer<typeof PatientText>

/** What the clinician reads. `examination` and `workup` are keyed by the ids of the facts, `evidence` by `evidenceKey`. */
export const ClinicianText = z.strictObject({
  mechanism: sentences,
  typicalPresentation: sentences,
  questionsToAsk: sentences,
  /** `how`: the test done, in one line. */
  examination: z.record(Ref, z.strictObject({ test: Words, how: Words, positiveMeans: Words, accuracy: Words.optional() })),
  workup: z.record(Ref, z.strictObject({ item: Words, when: Words })),
  management: sentences,
  /** Which medicines to look for, and which not to stop. */
  medicineChecks: sentences,
  /** Where the founding article and the evidence differ: what each says. Mostly empty. */
  articleAndEvidence: sentences,
  evidence: WordsById,
})
export type ClinicianText = z.infer<typeof ClinicianText>

/** The words of a cause in one language. A language without `clinician` shows the first language's, and says so. */
export const CauseText = z.strictObject({
  name: Words,
  shortName: Words.max(32),
  synonyms: z.array(Words),
  clinician: ClinicianText.optional(),
  patient: PatientText,
})
export type CauseText = z.infer<typeof CauseText>
