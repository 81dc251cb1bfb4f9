import type { Issue } from '../../shared/catalog/contentPack.ts'
import type { Locale } from '../../shared/i18n/locales.ts'
import type { TextTable } from '../../shared/i18n/text.ts'
import type { Result } from '../../shared/result.ts'
import { parseFile } from '../../shared/catalog/parseFile.ts'
import { locales } from '../../shared/i18n/locales.ts'
import { fail, ok } from '../../shared/result.ts'
import { z } from '../../shared/schema.ts'
import { readPackFiles } from './readPackFiles.ts'

const plural = z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string())
const Table: z.ZodType<TextTable> = z.record(z.string(), z.union([z.string(), plural]))

/**
 * The product's own words in every language: all files of `resources/text/<locale>/`, one file an area.
 * @returns the words, or every fault with its file and place: the product is damaged then
 */
export function loadWords(folder: string): Result<Readonly<Record<Locale, TextTable>>, readonly Issue[]> {
  const files = readPackFiles(folder)
  if (!files.ok)
    return files
  const issues: Issue[] = []
  const words = Object.fromEntries(locales.map((locale) => {
    const tables = [...files.value].filter(([file]) => file.startsWith(`${locale}/`)).map(([file, text]) => parseFile(Table, file, text, issues))
    return [locale, Object.assign({}, ...tables) as TextTable]
  })) as Record<Locale, TextTable>
  const areas = new Set([...files.value.keys()].map(file => file.slice(file.indexOf('/') + 1)))
  for (const file of locales.flatMap(locale => [...areas].map(area => `${locale}/${area}`)).filter(file => !files.value.has(file)))
    issues.push({ severity: 'error', code: 'missing', file, path: '', text: 'the file is missing: every language has the same ones' })
  return issues.length > 0 ? fail(issues) : ok(words)
}
