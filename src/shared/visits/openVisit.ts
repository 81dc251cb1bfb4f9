import { Id } from '../catalog/identifiers.ts'
import { SheetDraft } from '../handout/sheetDraft.ts'
import { KeptAnswers, VisitStep } from '../intake/visitStep.ts'
import { z } from '../schema.ts'

/** Id of a visit: chosen at random by the main process, it says nothing of anyone. */
export const VisitId = z.uuid()

/** Most steps that one message carries: a whole visit is sent anew after a fault. */
const MOST_STEPS = 20_000

/** Causes of the sheet that was last printed or saved; `null` when none was. */
const Given = z.array(Id).max(64).readonly().nullable()

/** What is kept of the open visit besides its steps. */
const here = {
  /** Steps that count; those after it were undone and can be redone. */
  cursor: z.int().min(0),
  /** Number of the item that the clinician was at; `null` for the first. */
  place: z.int().min(1).nullable(),
  given: Given,
  /** What was changed on the sheet; `null` for nothing. */
  sheet: SheetDraft.nullable(),
}

/** The open visit, as it comes back after a restart: `base` and the first `cursor` steps give the answers. */
export const OpenVisit = z.strictObject({
  id: VisitId,
  /** Counts what was written: a window that saw an older one is refused. */
  revision: z.int().min(0),
  /** Answers that it began with: none, unless a kept visit is amended. */
  base: KeptAnswers,
  /** The kept visit that it will replace. */
  amends: VisitId.nullable(),
  startedAt: z.iso.datetime(),
  steps: z.array(VisitStep).readonly(),
  ...here,
})
export type OpenVisit = z.infer<typeof OpenVisit>

/**
 * One change of the open visit, on disk whole or not at all: the steps from `from` on are now `steps`.
 * An answer sends one step, undo none, a move none; after a fault all steps are sent anew from 0.
 */
export const VisitChange = z.strictObject({
  visit: VisitId,
  /** The revision that the window saw last. */
  revision: z.int().min(0),
  from: z.int().min(0),
  steps: z.array(VisitStep).max(MOST_STEPS).readonly(),
  ...here,
})
export type VisitChange = z.infer<typeof VisitChange>
