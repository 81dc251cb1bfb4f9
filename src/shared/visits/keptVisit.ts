import { Id, IsoDate } from '../catalog/identifiers.ts'
import { urgencies } from '../catalog/redFlag.ts'
import { KeptAnswers, VisitStep } from '../intake/visitStep.ts'
import { z } from '../schema.ts'
import { VisitId } from './openVisit.ts'

/** A finished visit in a line, for the list. No name of anyone. */
export const KeptVisitLine = z.strictObject({
  id: VisitId,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** As in FHIR: `amended` was changed after it was finished. */
  status: z.enum(['completed', 'amended']),
  urgency: z.enum(urgencies),
  /** Causes with most for them, best first, as they were then. */
  causes: z.array(Id).max(5).readonly(),
  present: z.int().min(0),
  asked: z.int().min(0),
})
export type KeptVisitLine = z.infer<typeof KeptVisitLine>

/** A finished visit that the clinic keeps. */
export const KeptVisit = z.strictObject({
  ...KeptVisitLine.shape,
  answers: KeptAnswers,
  given: z.array(Id).max(64).readonly().nullable(),
  /** Version of the content that the causes and the urgency are of. */
  contentVersion: IsoDate,
  /** What was changed after it was finished, oldest first: the first answers can be read back from it. */
  amendments: z.array(z.strictObject({ at: z.iso.datetime(), step: VisitStep })).readonly(),
})
export type KeptVisit = z.infer<typeof KeptVisit>

/** What the list is asked for: newest first, `limit` lines after the line `after`. Days are those of the clinic's clock, both included. */
export const KeptVisitQuery = z.strictObject({
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  cause: Id.nullable(),
  after: VisitId.nullable(),
  limit: z.int().min(1).max(200),
})
export type KeptVisitQuery = z.infer<typeof KeptVisitQuery>

/** A page of the list. */
export interface KeptVisitPage {
  readonly lines: readonly KeptVisitLine[]
  /** Ids of visits that belong here and whose record is damaged: they can be deleted, not read. */
  readonly unreadable: readonly string[]
  /** Visits that the query finds in all. */
  readonly total: number
  readonly hasMore: boolean
}
