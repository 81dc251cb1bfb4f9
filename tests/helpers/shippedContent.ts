import type { ContentPack } from '../../src/shared/catalog/contentPack.ts'
import { loadContentPack } from '../../src/main/content/loadContentPack.ts'
import { loadWords } from '../../src/main/content/loadWords.ts'
import { readPackFiles } from '../../src/main/content/readPackFiles.ts'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { parseContentPack } from '../../src/shared/catalog/parseContentPack.ts'

/** The shipped pack; the test stops when it does not load. */
export function shippedPack(): ContentPack {
  const pack = loadContentPack(resourcePath('content'))
  if (!pack.ok)
    throw new Error(`the shipped pack does not load: ${JSON.stringify(pack.fault.slice(0, 3))}`)
  return pack.value
}

/** The product's own words. */
export const shippedWords = (): ReturnType<typeof loadWords> => loadWords(resourcePath('text'))

/**
 * The shipped pack with one file changed.
 * @param edit - gets the parsed JSON and gives what to write; a string is written as it is, `undefined` removes the file
 */
export function editedFiles(file: string, edit: (json: never) => unknown): ReadonlyMap<string, string> {
  const files = new Map(readPackFiles(resourcePath('content')))
  const changed = edit(JSON.parse(files.get(file) ?? 'null') as never)
  if (changed === undefined)
    files.delete(file)
  else
    files.set(file, typeof changed === 'string' ? changed : JSON.stringify(changed))
  return files
}

/** As `editedFiles`, parsed; the test stops when the pack does not load. */
export function editedPack(file: string, edit: (json: never) => unknown): ContentPack {
  const pack = parseContentPack(editedFiles(file, edit))
  if (!pack.ok)
    throw new Error(`the edited pack does not load: ${JSON.stringify(pack.fault.slice(0, 3))}`)
  return pack.value
}
