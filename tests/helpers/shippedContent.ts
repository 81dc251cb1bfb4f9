import type { ContentPack } from '../../src/shared/catalog/contentPack.ts'
import type { Locale } from '../../src/shared/i18n/locales.ts'
import type { TextTable } from '../../src/shared/i18n/text.ts'
import type { SearchQuery } from '../../src/shared/catalog/searchQuery.ts'
import type { Result } from '../../src/shared/result.ts'
import { readFileSync } from 'node:fs'
import { loadContentPack } from '../../src/main/content/loadContentPack.ts'
import { loadWords } from '../../src/main/content/loadWords.ts'
import { readPackFiles } from '../../src/main/content/readPackFiles.ts'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { parseContentPack } from '../../src/shared/catalog/parseContentPack.ts'
import { SearchQueries } from '../../src/shared/catalog/searchQuery.ts'

/** What loaded; the test stops otherwise. */
function loadedOf<T>(what: string, loaded: Result<T, readonly unknown[]>): T {
  if (!loaded.ok)
    throw new Error(`${what} does not load: ${JSON.stringify(loaded.fault.slice(0, 3))}`)
  return loaded.value
}

/** The shipped pack. */
export const shippedPack = (): ContentPack => loadedOf('the shipped pack', loadContentPack(resourcePath('content')))

/** The queries by which the search is judged. */
export const shippedQueries = (): readonly SearchQuery[] => SearchQueries.parse(JSON.parse(readFileSync(resourcePath('queries.json'), 'utf8')))

/** The product's own words. */
export const shippedWords = (): Readonly<Record<Locale, TextTable>> => loadedOf('the words', loadWords(resourcePath('text')))

/**
 * The shipped pack with one file changed.
 * @param edit - gets the parsed JSON and gives what to write; a string is written as it is, `undefined` removes the file
 */
export function editedFiles(file: string, edit: (json: never) => unknown): ReadonlyMap<string, string> {
  const files = new Map(loadedOf('the shipped pack', readPackFiles(resourcePath('content'))))
  const changed = edit(JSON.parse(files.get(file) ?? 'null') as never)
  if (changed === undefined)
    files.delete(file)
  else
    files.set(file, typeof changed === 'string' ? changed : JSON.stringify(changed))
  return files
}

/** As `editedFiles`, parsed; the test stops when the pack does not load. */
export function editedPack(file: string, edit: (json: never) => unknown): ContentPack {
  return loadedOf('the edited pack', parseContentPack(editedFiles(file, edit)))
}
