import type { ContentPack } from '../shared/catalog/contentPack.ts'
import type { Visit } from '../shared/intake/intakeAnswer.ts'
import { readFileSync } from 'node:fs'
import { parseJson } from '../shared/json.ts'
import { parseVisits } from '../shared/intake/parseVisit.ts'
import { systemReason } from '../main/files/systemReason.ts'
import { UsageFault } from './usage.ts'

const STDIN = 0

/** What a file is called in messages. */
const nameOf = (file: string): string => file === '-' ? 'standard input' : file

/**
 * Reads a JSON file; `-` reads standard input.
 * @throws UsageFault naming the file and, for bad JSON, the place
 */
export function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file === '-' ? STDIN : file, 'utf8')
  }
  catch (error) {
    throw new UsageFault(`${nameOf(file)}: cannot be read: ${systemReason(error)}`)
  }
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok)
    throw new UsageFault(`${nameOf(file)}: ${json.fault}`)
  return json.value
}

/**
 * Reads one visit or a batch.
 * @throws UsageFault naming everything that is wrong at once, each with its JSON path
 */
export function readVisits(file: string, pack: ContentPack): { readonly visits: readonly Visit[], readonly batch: boolean } {
  const parsed = parseVisits(readJson(file), new Map(pack.findings.map(finding => [finding.id, finding])))
  if (parsed.ok)
    return parsed.value
  const lines = parsed.fault.map(fault => `  ${fault.path}: ${fault.text}`)
  throw new UsageFault(`${nameOf(file)}: not a visit:\n${lines.join('\n')}`)
}

/** Reads exactly one visit. @throws UsageFault for a batch too */
export function readVisit(file: string, pack: ContentPack): Visit {
  const { visits: [first], batch } = readVisits(file, pack)
  if (batch || first === undefined)
    throw new UsageFault(`${nameOf(file)}: expected one visit, found a list of them`)
  return first
}
