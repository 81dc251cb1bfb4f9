import type { Result } from '../../shared/result.ts'
import { fail, ok } from '../../shared/result.ts'
import { z } from '../../shared/schema.ts'
import { measureRequest } from './measureRequest.ts'

/** Things that are wrong with a request that are named; the rest is counted. */
const MOST_NAMED = 5
/** Longest that the names of them may be, in characters. */
const LONGEST_REASON = 1000

/** What the window asked for is no request. */
export interface BadRequest {
  readonly kind: 'bad-request'
  readonly reason: string
}

const cut = (text: string): string => text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON)}…` : text

/** Says what is wrong, in a text as short as a person reads, however much it is. */
function sayIssues({ issues }: z.ZodError): string {
  const named = cut(z.prettifyError(new z.ZodError(issues.slice(0, MOST_NAMED))))
  return issues.length > MOST_NAMED ? `${named}\nand ${issues.length - MOST_NAMED} more` : named
}

/** Parses what the window sent: every request passes here before anything is done with it. */
export function parseRequest<T>(schema: z.ZodType<T>, raw: unknown): Result<T, BadRequest> {
  const measured = measureRequest(raw)
  if (!measured.ok)
    return fail({ kind: 'bad-request', reason: measured.fault })
  const parsed = schema.safeParse(raw)
  return parsed.success ? ok(parsed.data) : fail({ kind: 'bad-request', reason: sayIssues(parsed.error) })
}
