import { z } from '../schema.ts'

/** What a statement rests on: `stated` the source says so · `published` a figure from a paper · `judgment` an inference, marked as such wherever it is shown. */
export const bases = ['stated', 'published', 'judgment'] as const
export type Basis = typeof bases[number]

/** Where a statement comes from. For a judgment: the source that it starts from. Its date is the day on which the source was read. */
export interface StatementBasis {
  readonly source: string
  readonly basis: Basis
}

function isBasis(value: unknown): boolean {
  if (typeof value !== 'object' || value === null)
    return false
  const { source, basis, ...rest } = value as Readonly<Record<string, unknown>>
  return typeof source === 'string' && bases.some(known => known === basis) && Object.keys(rest).length === 0
}

/** Checked by hand: there are more than a thousand, and as schemas they took a tenth of the time in which the whole pack is read. */
const list: z.ZodType<readonly StatementBasis[]> = z.custom<readonly StatementBasis[]>().superRefine((value: unknown, context) => {
  if (!Array.isArray(value))
    return context.addIssue({ code: 'invalid_type', expected: 'array', input: value })
  for (const [index, row] of value.entries()) {
    if (!isBasis(row))
      context.addIssue({ code: 'custom', path: [index], message: `expected { source, basis } and nothing else, basis one of ${bases.join(', ')}` })
  }
})

/** The lists of sentences of an entry, each line with its basis: one for one with the lines of the text files in every language. */
export const Statements = z.strictObject({
  // The clinician's.
  mechanism: list,
  typicalPresentation: list,
  questionsToAsk: list,
  management: list,
  medicineChecks: list,
  articleAndEvidence: list,
  // The patient's.
  whatItIs: list,
  whyItCramps: list,
  selfCare: list,
  medicines: list,
  whenToCall: list,
  whatToExpect: list,
  whatHappensNext: list,
})
export type Statements = z.infer<typeof Statements>
export type StatementList = keyof Statements

/** The lists that stand in the clinician's text; the others are the patient's. */
export const clinicianLists = ['mechanism', 'typicalPresentation', 'questionsToAsk', 'management', 'medicineChecks', 'articleAndEvidence'] as const satisfies readonly StatementList[]
export const patientLists = ['whatItIs', 'whyItCramps', 'selfCare', 'medicines', 'whenToCall', 'whatToExpect', 'whatHappensNext'] as const satisfies readonly StatementList[]
