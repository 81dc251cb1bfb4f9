import type { z } from '../schema.ts'
import type { Issue } from './contentPack.ts'
import { formatPath } from '../formatPath.ts'
import { parseJson } from '../json.ts'

/** The issues of a schema, the branches of a union included: the branch that came furthest says most. */
function listSchemaIssues(issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[] = []): readonly { readonly path: readonly PropertyKey[], readonly text: string }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const deepest = (branch: readonly z.core.$ZodIssue[]): number => Math.max(...branch.map(inner => inner.path.length))
      const best = issue.errors.toSorted((a, b) => deepest(b) - deepest(a))[0] ?? []
      return deepest(best) > 0 ? listSchemaIssues(best, path) : [{ path, text: issue.message }]
    }
    return [{ path, text: issue.message }]
  })
}

/** What does not fit a schema, place by place. */
export function listSchemaFaults(error: z.ZodError): readonly { readonly path: string, readonly text: string }[] {
  return listSchemaIssues(error.issues).map(({ path, text }) => ({ path: formatPath(path), text }))
}

/**
 * Reads one file of a pack.
 * @param text - JSON as read from disk, or `undefined` when there is no such file
 * @param issues - faults are added here
 * @returns the value, or `null` when there was a fault
 */
export function parseFile<T>(schema: z.ZodType<T>, file: string, text: string | undefined, issues: Issue[]): T | null {
  const report = (code: string, path: string, message: string): null => {
    issues.push({ severity: 'error', code, file, path, text: message })
    return null
  }
  if (text === undefined)
    return report('missing-file', '', 'the file is missing')
  const json = parseJson(text)
  if (!json.ok)
    return report('json', '', json.fault)
  const parsed = schema.safeParse(json.value)
  if (parsed.success)
    return parsed.data
  for (const { path, text: message } of listSchemaFaults(parsed.error))
    report('schema', path, message)
  return null
}
