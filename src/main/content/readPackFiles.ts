import type { Issue } from '../../shared/catalog/contentPack.ts'
import type { PackFiles } from '../../shared/catalog/parseContentPack.ts'
import type { Result } from '../../shared/result.ts'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fail, ok } from '../../shared/result.ts'
import { readReason } from '../files/systemReason.ts'

/**
 * Lists every file of a content folder, with `/` between folders. What the system keeps beside (`.DS_Store`) is left out.
 * @param folder - absolute path
 * @throws the system's error
 */
export function listPackFiles(folder: string, at = ''): readonly string[] {
  return readdirSync(path.join(folder, at), { withFileTypes: true })
    .filter(entry => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const file = at === '' ? entry.name : `${at}/${entry.name}`
      return entry.isDirectory() ? listPackFiles(folder, file) : [file]
    })
}

/**
 * Reads every JSON file of a content folder.
 * @param folder - absolute path
 * @returns the texts, or what cannot be read: the folder or one of its files
 */
export function readPackFiles(folder: string): Result<PackFiles, readonly Issue[]> {
  let at = folder
  try {
    const files = new Map<string, string>()
    for (const file of listPackFiles(folder)) {
      if (!file.endsWith('.json'))
        continue
      at = path.join(folder, file)
      files.set(file, readFileSync(at, 'utf8'))
    }
    return ok(files)
  }
  catch (error) {
    return fail([{ severity: 'error', code: 'unreadable', file: at, path: '', text: readReason(error) }])
  }
}
