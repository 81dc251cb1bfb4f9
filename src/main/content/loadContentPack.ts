import type { ContentPack, Issue } from '../../shared/catalog/contentPack.ts'
import type { Result } from '../../shared/result.ts'
import { parseContentPack } from '../../shared/catalog/parseContentPack.ts'
import { readPackFiles } from './readPackFiles.ts'

/**
 * Loads a folder of content, the shipped one or a clinic's own.
 * @param folder - absolute path
 * @returns the pack, or every fault with its file and place; a folder that cannot be read is one fault
 */
export function loadContentPack(folder: string): Result<ContentPack, readonly Issue[]> {
  const files = readPackFiles(folder)
  return files.ok ? parseContentPack(files.value) : files
}
