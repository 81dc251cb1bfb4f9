import type { ContentPack, Issue } from '../shared/catalog/contentPack.ts'
import type { Locale } from '../shared/i18n/locales.ts'
import type { TextTable } from '../shared/i18n/text.ts'
import type { Result } from '../shared/result.ts'
import { loadContentPack } from '../main/content/loadContentPack.ts'
import { loadWords } from '../main/content/loadWords.ts'
import { resourcePath } from '../main/resourcePath.ts'
import { UsageFault } from './usage.ts'

/** Writes a fault of content as one line: file, place, what is wrong. */
export function formatIssue({ file, path, text, code }: Issue): string {
  return `${file}${path === '' ? '' : `: ${path}`}: ${text} [${code}]`
}

function unlessDamaged<T>(what: string, loaded: Result<T, readonly Issue[]>): T {
  if (!loaded.ok)
    throw new UsageFault(`${what} damaged:\n${loaded.fault.map(issue => `  ${formatIssue(issue)}`).join('\n')}`)
  return loaded.value
}

/** The content that comes with the product. @throws UsageFault when it is damaged */
export function loadShippedPack(): ContentPack {
  return unlessDamaged('the shipped content is', loadContentPack(resourcePath('content')))
}

/** The product's own words by language. @throws UsageFault when they are damaged */
export function loadShippedWords(): Readonly<Record<Locale, TextTable>> {
  return unlessDamaged('the product\'s own words (resources/text) are', loadWords(resourcePath('text')))
}
