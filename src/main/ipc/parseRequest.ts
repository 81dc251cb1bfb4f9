import type { Result } from '../../shared/result.ts'
import type { z } from '../../shared/schema.ts'
import { formatPath } from '../../shared/formatPath.ts'
import { reasonOfPaths } from '../../shared/reason.ts'
import { fail, ok } from '../../shared/result.ts'
import { measureRequest } from './measureRequest.ts'

/** What the window asked for is no request: why, for `sayReason`. */
export interface BadRequest {
  readonly kind: 'bad-request'
  readonly reason: string
}

/** The places that are wrong: where a key is not known, the object that has it. */
const listPaths = ({ issues }: z.ZodError): readonly string[] => issues.map(({ path }) => formatPath(path))

/** Parses what the window sent: every request passes here before anything is done with it. */
export function parseRequest<T>(schema: z.ZodType<T>, raw: unknown): Result<T, BadRequest> {
  const measured = measureRequest(raw)
  if (!measured.ok)
    return fail({ kind: 'bad-request', reason: measured.fault })
  const parsed = schema.safeParse(raw)
  return parsed.success ? ok(parsed.data) : fail({ kind: 'bad-request', reason: reasonOfPaths(listPaths(parsed.error)) })
}
