import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { locales } from '../../src/shared/i18n/locales.ts'

/** What is read here of the pack's files. */
interface ChecklistFile {
  readonly sections: readonly { readonly items: readonly { readonly number: number, readonly finding: string }[] }[]
}

/** Names of the copies of each finding, so that all together there are `count` or a few more. */
const copyName = (finding: string, copy: number): string => `${finding}-copy-${copy}`

/**
 * Writes the shipped content into a folder with its checklist enlarged: every question several times over in its own section, each copy under
 * an id and a number of its own and with the same words. Evidence stays as it is: what many findings cost the assessment `bench.ts` measures.
 * @param count - how many questions there are at least
 */
export function writeLargeContent(folder: string, count: number): void {
  cpSync(resourcePath('content'), folder, { recursive: true })
  const edit = (file: string, change: (json: never) => unknown): void => {
    const at = path.join(folder, file)
    writeFileSync(at, JSON.stringify(change(JSON.parse(readFileSync(at, 'utf8')) as never)))
  }
  const checklist = JSON.parse(readFileSync(path.join(folder, 'checklists/hip-cramps.json'), 'utf8')) as ChecklistFile
  const items = checklist.sections.flatMap(section => section.items)
  const copies = Array.from({ length: Math.ceil(count / items.length) - 1 }, (_, copy) => copy)
  const last = Math.max(...items.map(({ number }) => number))

  edit('checklists/hip-cramps.json', (file: ChecklistFile) => ({
    ...file,
    sections: file.sections.map(section => ({
      ...section,
      items: section.items.flatMap(item => [item, ...copies.map(copy => ({ ...item, number: item.number + last * (copy + 1), finding: copyName(item.finding, copy) }))]),
    })),
  }))
  edit('findings.json', (file: readonly { readonly id: string }[]) => file.flatMap(finding => [finding, ...copies.map(copy => ({ ...finding, id: copyName(finding.id, copy) }))]))
  for (const locale of locales) {
    edit(`text/${locale}/findings.json`, (file: Readonly<Record<string, object>>) => Object.fromEntries(
      Object.entries(file).flatMap(([id, words]) => [[id, words], ...copies.map(copy => [copyName(id, copy), words] as const)]),
    ))
  }
}
