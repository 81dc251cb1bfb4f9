import { z } from '../../shared/schema.ts'

/**
 * A clock that only goes on: the sum of the computer's forward steps. A clock that is set back makes no record younger,
 * and a leap that is put right does not age what was written after it. Milliseconds.
 */
export const AgingClock = z.strictObject({
  elapsed: z.number().min(0),
  /** What the computer's clock said when it was last looked at. */
  seen: z.number(),
})
export type AgingClock = z.infer<typeof AgingClock>

/** The clock at a later look. */
export function advanceClock({ elapsed, seen }: AgingClock, now: Date): AgingClock {
  return { elapsed: elapsed + Math.max(0, now.getTime() - seen), seen: now.getTime() }
}

/** Of two records of one clock the later. */
export const laterClock = (a: AgingClock, b: AgingClock): AgingClock => b.elapsed > a.elapsed ? b : a
