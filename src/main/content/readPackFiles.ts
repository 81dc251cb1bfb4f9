import type { PackFiles } from '../../shared/catalog/parseContentPack.ts'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Reads every JSON file of a content folder.
 * @param folder - absolute path
 * @throws the system's error when the folder or a file cannot be read; it names the file
 */
export function readPackFiles(folder: string): PackFiles {
  const files = new Map<string, string>()
  const visit = (at: string): void => {
    for (const entry of readdirSync(path.join(folder, at), { withFileTypes: true })) {
      const file = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory())
        visit(file)
      else if (entry.name.endsWith('.json'))
        files.set(file, readFileSync(path.join(folder, file), 'utf8'))
    }
  }
  visit('')
  return files
}
