import type { ContentFault, LoadedContent, RuntimeInfo } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { fail, ok } from '../../shared/result.ts'
import { loadContentPack } from './loadContentPack.ts'
import { loadWords } from './loadWords.ts'

/**
 * Loads all that the window shows.
 * @param folders - absolute paths of the content pack and of the product's own words
 * @returns a fault with file and place when either is damaged: the app then starts and says so
 */
export function loadContent(folders: { readonly content: string, readonly text: string }, runtime: RuntimeInfo): Result<LoadedContent, ContentFault> {
  const pack = loadContentPack(folders.content)
  if (!pack.ok)
    return fail({ kind: 'content-invalid', folder: folders.content, issues: pack.fault })
  try {
    return ok({ pack: pack.value, words: loadWords(folders.text), runtime })
  }
  catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return fail({ kind: 'content-invalid', folder: folders.text, issues: [{ severity: 'error', code: 'unreadable', file: folders.text, path: '', text }] })
  }
}
