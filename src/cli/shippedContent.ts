import type { ContentPack, Issue } from '../shared/catalog/contentPack.ts'
import type { Locale } from '../shared/i18n/locales.ts'
import type { TextTable } from '../shared/i18n/text.ts'
import { loadContentPack } from '../main/content/loadContentPack.ts'
import { loadWords } from '../main/content/loadWords.ts'
import { resourcePath } from '../main/resourcePath.ts'
import { UsageFault } from './usage.ts'

/** Writes a fault of content as one line: file, place, what is wrong. */
export function formatIssue({ file, path, text, code }: Issue): string {
  return `${file}${path === '' ? '' : `: ${path}`}: ${text} [${code}]`
}

/** The content that comes with the product. @throws UsageFault when it is damaged */
export function loadShippedPack(): ContentPack {
  const pack = loadContentPack(resourcePath('content'))
  if (!pack.ok)
    throw new UsageFault(`the shipped content is damaged:\n${pack.fault.map(issue => `  ${formatIssue(issue)}`).join('\n')}`)
  return pack.value
}

/** The product's own words by language. */
export function loadShippedWords(): Readonly<Record<Locale, TextTable>> {
  return loadWords(resourcePath('text'))
}
