import type { ContentPack, Issue } from '../../shared/catalog/contentPack.ts'
import type { PackFiles } from '../../shared/catalog/parseContentPack.ts'
import type { Result } from '../../shared/result.ts'
import { parseContentPack } from '../../shared/catalog/parseContentPack.ts'
import { fail } from '../../shared/result.ts'
import { readPackFiles } from './readPackFiles.ts'

/**
 * Loads a folder of content, the shipped one or a clinic's own.
 * @param folder - absolute path
 * @returns the pack, or every fault with its file and place; a folder that cannot be read is one fault
 */
export function loadContentPack(folder: string): Result<ContentPack, readonly Issue[]> {
  let files: PackFiles
  try {
    files = readPackFiles(folder)
  }
  catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return fail([{ severity: 'error', code: 'unreadable', file: folder, path: '', text }])
  }
  return parseContentPack(files)
}
