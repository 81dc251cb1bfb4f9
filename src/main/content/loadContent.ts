import type { ContentFault, LoadedContent, RuntimeInfo } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { fail, ok } from '../../shared/result.ts'
import { loadContentPack } from './loadContentPack.ts'
import { loadSafetyCard } from './loadSafetyCard.ts'
import { loadWords } from './loadWords.ts'

/**
 * Loads all that the window shows.
 * @param folders - absolute paths of the content pack, of the product's own words and of the safety card
 * @returns a fault with file and place when either is damaged: the app then starts and says so
 */
export function loadContent(folders: { readonly content: string, readonly text: string, readonly safety: string }, runtime: RuntimeInfo): Result<LoadedContent, ContentFault> {
  const words = loadWords(folders.text)
  if (!words.ok)
    return fail({ kind: 'content-invalid', folder: folders.text, issues: words.fault, words: null })
  const pack = loadContentPack(folders.content)
  if (!pack.ok)
    return fail({ kind: 'content-invalid', folder: folders.content, issues: pack.fault, words: words.value })
  return ok({ pack: pack.value, words: words.value, runtime, safety: loadSafetyCard(folders.safety) })
}
