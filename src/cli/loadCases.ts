import type { ContentPack } from '../shared/catalog/contentPack.ts'
import type { ScoredCase } from '../shared/safety/scoreCases.ts'
import type { SafetyCase } from '../shared/safety/safetyCase.ts'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { assess } from '../shared/assessment/assess.ts'
import { formatPath } from '../shared/formatPath.ts'
import { parseVisit } from '../shared/intake/parseVisit.ts'
import { SafetyCases } from '../shared/safety/safetyCase.ts'
import { readJson } from './readInput.ts'
import { UsageFault } from './usage.ts'

/** A case with its score, and the file that it stands in. */
export interface LoadedCase extends ScoredCase {
  readonly id: string
  readonly half: SafetyCase['half']
}

function listFiles(target: string): readonly string[] {
  const found = statSync(target, { throwIfNoEntry: false })
  if (found === undefined)
    throw new UsageFault(`${target}: expected a file or a folder of cases`)
  const files = found.isDirectory() ? readdirSync(target).filter(file => file.endsWith('.json')).sort().map(file => path.join(target, file)) : [target]
  if (files.length === 0)
    throw new UsageFault(`${target}: the folder has no JSON file`)
  return files
}

/**
 * Reads cases and assesses them.
 * @param target - a file with a list of cases, or a folder of such files
 * @throws UsageFault naming everything that is wrong in a file
 */
export function loadCases(target: string, pack: ContentPack): readonly LoadedCase[] {
  const findings = new Map(pack.findings.map(finding => [finding.id, finding]))
  const known = new Set(pack.causes.map(cause => cause.id))
  return listFiles(target).flatMap((file) => {
    const parsed = SafetyCases.safeParse(readJson(file))
    if (!parsed.success)
      throw new UsageFault(`${file}: not a list of cases:\n${parsed.error.issues.map(issue => `  ${formatPath(issue.path)}: ${issue.message}`).join('\n')}`)
    return parsed.data.map(({ id, half, expect, findings: given }, index) => {
      const visit = parseVisit({ findings: given }, findings, `[${index}]`)
      if (!visit.ok)
        throw new UsageFault(`${file}: ${id}:\n${visit.fault.map(fault => `  ${fault.path}: ${fault.text}`).join('\n')}`)
      return { id, half, expect: { ...expect, cause: expect.cause !== null && known.has(expect.cause) ? expect.cause : null }, assessment: assess(pack, visit.value.answers) }
    })
  })
}
