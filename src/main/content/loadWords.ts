import type { Locale } from '../../shared/i18n/locales.ts'
import type { TextTable } from '../../shared/i18n/text.ts'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from '../../shared/schema.ts'
import { locales } from '../../shared/i18n/locales.ts'

const plural = z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string())
const Table: z.ZodType<TextTable> = z.record(z.string(), z.union([z.string(), plural]))

function loadTable(folder: string): TextTable {
  const files = readdirSync(folder).filter(file => file.endsWith('.json')).sort()
  const tables = files.map(file => Table.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))))
  return Object.fromEntries(tables.flatMap(table => Object.entries(table)))
}

/**
 * The product's own words in every language: all files of `resources/text/<locale>/`, one file an area.
 * @throws when a file cannot be read: the product is damaged, and the message names the place
 */
export function loadWords(folder: string): Readonly<Record<Locale, TextTable>> {
  return Object.fromEntries(locales.map(locale => [locale, loadTable(path.join(folder, locale))])) as Record<Locale, TextTable>
}
