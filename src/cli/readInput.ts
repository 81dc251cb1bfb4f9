import type { ContentPack } from '../shared/catalog/contentPack.ts'
import type { ImportedVisits } from '../shared/fhir/importVisits.ts'
import type { Visit } from '../shared/intake/intakeAnswer.ts'
import type { VisitFault } from '../shared/intake/visitFault.ts'
import type { z } from '../shared/schema.ts'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { readReason } from '../main/files/systemReason.ts'
import { listSchemaFaults } from '../shared/catalog/parseFile.ts'
import { importVisits } from '../shared/fhir/importVisits.ts'
import { translator } from '../shared/i18n/text.ts'
import { sayPhrase } from '../shared/intake/visitFault.ts'
import { parseJson } from '../shared/json.ts'
import { loadShippedWords } from './shippedContent.ts'
import { UsageFault } from './usage.ts'

/** What a file is called in messages. */
export const nameOf = (file: string): string => file === '-' ? 'standard input' : file === '' ? '""' : file

/** One message with a line for each place. */
function faultOf(file: string, what: string, faults: readonly { readonly path: string, readonly text: string }[]): UsageFault {
  return new UsageFault(`${nameOf(file)}: not ${what}:\n${faults.map(fault => `  ${fault.path || 'the file'}: ${fault.text}`).join('\n')}`)
}

/** The faults of a visit in the command line's English. The place that has no path is the whole visit. */
export function sayVisitFaults(faults: readonly VisitFault[]): readonly { readonly path: string, readonly text: string }[] {
  const t = translator('en', loadShippedWords().en)
  return faults.map(({ path, phrase }) => ({ path: path || 'the visit', text: sayPhrase(phrase, t) }))
}

/** Standard input is read as a stream: a synchronous read fails where the writer is slower than we are. */
async function readText(file: string): Promise<string> {
  try {
    return await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'))
  }
  catch (error) {
    throw new UsageFault(`${nameOf(file)}: cannot be read: ${readReason(error)}`)
  }
}

/** Reads a file that is no text. @throws UsageFault naming the file */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  }
  catch (error) {
    throw new UsageFault(`${nameOf(file)}: cannot be read: ${readReason(error)}`)
  }
}

/**
 * Reads a JSON file; `-` reads standard input.
 * @throws UsageFault naming the file and, for bad JSON, the place
 */
export async function readJson(file: string): Promise<unknown> {
  const json = parseJson(await readText(file))
  if (!json.ok)
    throw new UsageFault(`${nameOf(file)}: ${json.fault}`)
  return json.value
}

/**
 * Reads a JSON file of a certain shape.
 * @param what - the shape in words, as "a clinic"
 * @throws UsageFault naming everything that is wrong at once, each with its JSON path
 */
export async function readShape<T>(file: string, schema: z.ZodType<T>, what: string): Promise<T> {
  const parsed = schema.safeParse(await readJson(file))
  if (!parsed.success)
    throw faultOf(file, what, listSchemaFaults(parsed.error))
  return parsed.data
}

/**
 * Reads one visit or a batch, in our own form or in FHIR's.
 * @throws UsageFault naming everything that is wrong at once, each with its JSON path
 */
export async function readVisits(file: string, pack: ContentPack): Promise<ImportedVisits> {
  const parsed = importVisits(await readJson(file), pack)
  if (!parsed.ok)
    throw faultOf(file, 'a visit', sayVisitFaults(parsed.fault))
  return parsed.value
}

/** Reads exactly one visit. @throws UsageFault for a batch too */
export async function readVisit(file: string, pack: ContentPack): Promise<Visit> {
  const { visits: [first], batch } = await readVisits(file, pack)
  if (batch || first === undefined)
    throw new UsageFault(`${nameOf(file)}: expected one visit, found a list of them`)
  return first
}
