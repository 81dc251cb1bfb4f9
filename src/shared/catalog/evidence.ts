import { z } from '../schema.ts'
import { Ref } from './identifiers.ts'
import { bases } from './statement.ts'

/** The answer that an evidence row speaks of. */
const Expected = z.union([
  z.boolean(),
  Ref,
  z.strictObject({ gte: z.number() }),
  z.strictObject({ lte: z.number() }),
])

/**
 * What one answer says for or against one cause.
 * `weight` is a rounded log-likelihood from -3 to 3, never a probability: it is not shown as a percentage.
 */
export const Evidence = z.strictObject({
  finding: Ref,
  is: Expected,
  weight: z.int().min(-3).max(3).refine(weight => weight !== 0, 'a weight of 0 says nothing'),
  /** What is taken away when the finding was asked and is absent, where that differs from the usual step (see `matchCause`). */
  absent: z.int().min(-6).max(0).optional(),
  basis: z.enum(bases),
  source: Ref,
})
export type Evidence = z.infer<typeof Evidence>

/** The key under which the reason for a row stands in the text files, unique within a cause. */
export function evidenceKey({ finding, is }: Pick<Evidence, 'finding' | 'is'>): string {
  if (typeof is === 'boolean')
    return is ? finding : `no ${finding}`
  if (typeof is === 'string')
    return `${finding} ${is}`
  return 'gte' in is ? `${finding} >= ${is.gte}` : `${finding} <= ${is.lte}`
}
