import { z } from '../schema.ts'
import { Coding } from './coding.ts'
import { Evidence } from './evidence.ts'
import { Id, IsoDate, Ref, Words } from './identifiers.ts'
import { bases, Statements } from './statement.ts'

/** The groups of the catalog, in the order in which it lists them. */
export const causeGroups = ['muscular', 'nerve', 'other', 'must-not-miss', 'differential'] as const
export type CauseGroup = typeof causeGroups[number]

/** An entry's part that has words in the text files under the same id, its source and what it rests on. */
const Sourced = z.strictObject({ id: Id, source: Ref, basis: z.enum(bases) })

/** A condition that could explain findings: facts and codes; its words stand in `text/<locale>/causes/<id>.json`. */
export const Cause = z.strictObject({
  id: Id,
  group: z.enum(causeGroups),
  origin: z.enum(['founding-article', 'added']),
  coding: z.array(Coding).min(1),
  evidence: z.array(Evidence).min(1),
  examination: z.array(Sourced),
  workup: z.array(Sourced),
  /** Where each sentence comes from. */
  statements: Statements,
  /** Causes that look alike. */
  lookAlikes: z.array(Ref),
  /** Stretches that help, best first; none for a cause that they could harm. */
  stretches: z.array(Ref).min(1).max(3).optional(),
  sources: z.array(Ref).min(1),
  /** Day on which the facts were compiled. */
  compiled: IsoDate,
  /** Who reviewed the entry and when; `null` until a clinician has. */
  review: z.strictObject({ by: Words, date: IsoDate }).nullable(),
})
export type Cause = z.infer<typeof Cause>
