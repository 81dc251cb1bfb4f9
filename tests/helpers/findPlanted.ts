import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The forms that a word may take in a file. */
export function formsOf(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word)
  const wide = Buffer.from(word, 'utf16le')
  // Base64 has three alignments; the ends depend on what stands beside them.
  const base64 = [0, 1, 2].map(shift => Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').slice(shift === 0 ? 0 : 4, -4))
  return [bytes, wide, Buffer.from(wide).swap16(), Buffer.from(bytes.toString('hex')), Buffer.from(encodeURIComponent(word)), ...base64.map(text => Buffer.from(text))]
}

/** Every file within a folder. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))

/** Reads a file that may be gone by then, as a running browser's are. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  }
  catch {
    return Buffer.alloc(0)
  }
}

/** Words that are in a file of some folders, and where. */
export function findForms(folders: readonly string[], words: Readonly<Record<string, readonly Buffer[]>>): readonly string[] {
  return folders.flatMap(filesOf).flatMap((file) => {
    const bytes = readIfThere(file)
    return Object.entries(words).flatMap(([word, forms]) => forms.some(form => bytes.includes(form)) ? [`${word} in ${file}`] : [])
  })
}
