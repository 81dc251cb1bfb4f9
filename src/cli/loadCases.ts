import type { ContentPack } from '../shared/catalog/contentPack.ts'
import type { ScoredCase } from '../shared/safety/scoreCases.ts'
import type { SafetyCase } from '../shared/safety/safetyCase.ts'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { readReason } from '../main/files/systemReason.ts'
import { assess } from '../shared/assessment/assess.ts'
import { parseVisit } from '../shared/intake/parseVisit.ts'
import { OUTSIDE, safetyCases } from '../shared/safety/safetyCase.ts'
import { readShape, sayVisitFaults } from './readInput.ts'
import { UsageFault } from './usage.ts'

/** A case with its score, and the file that it stands in. */
export interface LoadedCase extends ScoredCase {
  readonly id: string
  readonly file: string
  readonly half: SafetyCase['half']
}

function listFiles(target: string): readonly string[] {
  try {
    const files = statSync(target).isDirectory() ? readdirSync(target).filter(file => file.endsWith('.json')).sort().map(file => path.join(target, file)) : [target]
    if (files.length > 0)
      return files
  }
  catch (error) {
    throw new UsageFault(`${target}: expected a file or a folder of cases: ${readReason(error)}`)
  }
  throw new UsageFault(`${target}: expected a folder of cases, found no JSON file in it`)
}

/** Reads the cases of one file. */
async function loadFile(file: string, pack: ContentPack): Promise<readonly LoadedCase[]> {
  const findings = new Map(pack.findings.map(finding => [finding.id, finding]))
  const cases = await readShape(file, safetyCases(new Set(pack.causes.map(cause => cause.id))), 'a list of cases')
  return cases.map(({ id, half, expect, findings: given }, index) => {
    const visit = parseVisit({ findings: given }, findings, `[${index}]`)
    if (!visit.ok)
      throw new UsageFault(`${file}: case "${id}":\n${sayVisitFaults(visit.fault).map(fault => `  ${fault.path}: ${fault.text}`).join('\n')}`)
    return { id, file, half, expect: { ...expect, cause: expect.cause === OUTSIDE ? null : expect.cause }, assessment: assess(pack, visit.value.answers) }
  })
}

/**
 * Reads cases and assesses them.
 * @param target - a file with a list of cases, or a folder of such files
 * @throws UsageFault naming everything that is wrong in a file
 */
export async function loadCases(target: string, pack: ContentPack): Promise<readonly LoadedCase[]> {
  const files = await Promise.all(listFiles(target).map(file => loadFile(file, pack)))
  const firstFiles = new Map<string, string>()
  for (const cases of files) {
    for (const [index, { id, file }] of cases.entries()) {
      const first = firstFiles.get(id)
      if (first !== undefined)
        throw new UsageFault(`${file}: not a list of cases:\n  [${index}].id: expected an id of its own, found "${id}" of ${first} again`)
      firstFiles.set(id, file)
    }
  }
  return files.flat()
}
