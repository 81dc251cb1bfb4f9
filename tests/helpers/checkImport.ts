import type { ContentPack } from '../../src/shared/catalog/contentPack.ts'
import type { ImportedVisits } from '../../src/shared/fhir/importVisits.ts'
import { isDeepStrictEqual } from 'node:util'
import { importVisits } from '../../src/shared/fhir/importVisits.ts'
import { parseJson } from '../../src/shared/json.ts'
import { aResponse } from './fhir.ts'
import { sayInEnglish } from './sayInEnglish.ts'

/** What became of a file. */
export type ImportOutcome = 'refused as JSON' | 'refused' | 'accepted'

/** What is written as JSON, read again as a file is. @throws Error where it is refused */
function readAgain(value: unknown, pack: ContentPack): ImportedVisits['visits'] {
  const json = parseJson(JSON.stringify(value))
  const read = json.ok ? importVisits(json.value, pack) : null
  if (read === null || !read.ok)
    throw new Error(`what was accepted is refused when it is written and read again: ${JSON.stringify(read?.fault)}`)
  return read.value.visits
}

/**
 * Imports a file as the command line does and holds it to the law: it is refused in words, each with its place, or accepted whole,
 * and then every visit comes back from both forms as it was.
 * @throws Error where the law is broken, and whatever the import throws
 */
export function checkImport(text: string, pack: ContentPack): ImportOutcome {
  const json = parseJson(text)
  if (!json.ok) {
    if (json.fault.trim() === '')
      throw new Error('refused without a word')
    return 'refused as JSON'
  }
  const read = importVisits(json.value, pack)
  if (!read.ok) {
    if (read.fault.length === 0 || read.fault.some(({ phrase }) => /^$|^fault\./.test(sayInEnglish(phrase))))
      throw new Error(`a fault without place or words: ${JSON.stringify(read.fault)}`)
    return 'refused'
  }
  // JSON has a minus zero, and writes it as zero.
  const visits = JSON.parse(JSON.stringify(read.value.visits)) as ImportedVisits['visits']
  for (const back of [readAgain(visits.map(visit => aResponse(visit)), pack), readAgain(visits.map(({ answers }) => ({ findings: answers })), pack)]) {
    if (!isDeepStrictEqual(back, visits))
      throw new Error(`a visit came back as another: ${JSON.stringify(visits)} as ${JSON.stringify(back)}`)
  }
  return 'accepted'
}
