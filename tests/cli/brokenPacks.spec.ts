import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { causebook } from '../helpers/runProgram.ts'
import { editedFiles } from '../helpers/shippedContent.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

/** Writes a pack into a new folder. */
function packFolder(files: ReadonlyMap<string, string>): string {
  const folder = temporaryFolder()
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

/** A fault planted in the shipped content: the file, the edit, and what `check` has to name. */
type Breakage = readonly [what: string, file: string, edit: (json: never) => unknown, named: readonly string[]]

const change = (key: string, edit: (value: never) => unknown) => (json: Readonly<Record<string, unknown>>) => ({ ...json, [key]: edit(json[key] as never) })
const sciatica = 'causes/sciatica.json'
const words = 'text/en/causes/sciatica.json'

const breakages: readonly Breakage[] = [
  ['a key given twice', 'pack.json', () => '{ "format": 1, "format": 1 }', ['pack.json: format: the key is given twice']],
  ['a key that no schema knows', sciatica, (json: object) => ({ ...json, probability: 0.4 }), [sciatica, 'probability', '[schema]']],
  ['a file that is missing', words, () => undefined, [words, 'missing', '[complete-texts]']],
  ['a reason for a finding that no one asks for', sciatica, change('evidence', (rows: object[]) => rows.map((row, at) => at === 0 ? { ...row, finding: 'limping' } : row)), [`${sciatica}: evidence[0]`, 'limping', '[references]']],
  ['a line without its source', sciatica, change('statements', (lists: Record<string, unknown[]>) => ({ ...lists, management: lists.management?.slice(1) })), [`${sciatica}: statements.management`, '[statement-sources]']],
  ['a source that is cited and not listed', sciatica, change('sources', (ids: string[]) => ids.filter(id => id !== 'nhs-sciatica')), [`${sciatica}: sources`, 'nhs-sciatica', '[sourced-statements]']],
  ['a source read after the day of the content', 'sources.json', (list: { id: string }[]) => list.map(source => source.id === 'nhs-sciatica' ? { ...source, accessed: '2031-01-01' } : source), ['sources.json: nhs-sciatica.accessed', '2031-01-01', '[plausible-dates]']],
  ['words too hard for a patient', words, change('patient', (patient: { selfCare: string[] }) => ({ ...patient, selfCare: [...patient.selfCare.slice(1), 'Individualized neurodynamic mobilization ameliorates radiculopathic manifestations appreciably.'] })), [`${words}: patient.selfCare`, '[reading-level]']],
  ['a language that says less than the other', 'text/es/causes/sciatica.json', change('patient', (patient: { whatItIs: string[] }) => ({ ...patient, whatItIs: patient.whatItIs.slice(1) })), ['text/es/causes/sciatica.json: patient.whatItIs', '[parallel-texts]']],
  ['a stretch for a cause that must not be missed', 'causes/cauda-equina-syndrome.json', (json: object) => ({ ...json, stretches: ['figure-four'] }), ['causes/cauda-equina-syndrome.json: stretches', '[safe-stretches]']],
  ['an id used twice', 'findings.json', (list: object[]) => [...list, list[0]], ['findings.json', '[unique-ids]']],
  ['two spaces where one is meant', 'text/en/sections.json', change('symptoms', (name: string) => `${name}  `), ['text/en/sections.json', '[tidy-words]']],
]

it.each(breakages)('check names %s, with its file and place, and ends with 1', async (_what, file, edit, named) => {
  const run = await causebook(['check', packFolder(editedFiles(file, edit))])
  expect(run).toMatchObject({ code: 1, message: '' })
  for (const part of named)
    expect(run.out).toContain(part)
  expect(run.out).toMatch(/\d+ faults?\n$/)
})
