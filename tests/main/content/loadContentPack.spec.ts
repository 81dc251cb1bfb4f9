import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadContentPack } from '../../../src/main/content/loadContentPack.ts'
import { countStatements } from '../../../src/shared/catalog/countStatements.ts'
import { parseContentPack } from '../../../src/shared/catalog/parseContentPack.ts'
import { editedFiles, shippedPack } from '../../helpers/shippedContent.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

it('loads all of the shipped content', () => {
  const pack = shippedPack()
  expect({
    causes: pack.causes.length,
    findings: pack.findings.length,
    redFlags: pack.redFlags.length,
    evidence: pack.causes.reduce((sum, cause) => sum + cause.evidence.length, 0),
    advice: pack.advice.map(({ id }) => id),
    medicines: pack.medicines.reduce((sum, group) => sum + group.medicines.length, 0),
    sources: pack.sources.length,
    stretches: pack.stretches.length,
  }).toEqual({ causes: 33, findings: 117, redFlags: 88, evidence: 665, advice: ['drinking', 'questions'], medicines: 50, sources: 253, stretches: 10 })
  expect(countStatements(pack.causes)).toEqual({ total: 2129, stated: 1139, published: 94, judgment: 896 })
})

it('says which folder cannot be read', () => {
  const folder = path.join(temporaryFolder(), 'nowhere')
  expect(loadContentPack(folder)).toMatchObject({ ok: false, fault: [{ code: 'unreadable', file: folder }] })
})

it('names the file and the line of damaged JSON', () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'causes'))
  writeFileSync(path.join(folder, 'pack.json'), '{\n  "format": 1,\n  "id": oops\n}')
  const pack = loadContentPack(folder)
  expect(pack.ok ? [] : pack.fault).toMatchObject([{ code: 'json', file: 'pack.json', text: expect.stringContaining('line 3, column 9') as string }])
})

const withParts = (parts: readonly object[]) => (stretches: { figure: object }[]) => stretches.map((stretch, at) => at === 0 ? { ...stretch, figure: { ...stretch.figure, parts } } : stretch)

it.each([
  ['an unknown key', 'causes/sciatica.json', (cause: object) => ({ ...cause, color: 'red' }), 'color'],
  ['a weight beyond 3', 'causes/sciatica.json', (cause: { evidence: object[] }) => ({ ...cause, evidence: [{ ...cause.evidence[0], weight: 4 }] }), 'evidence[0].weight'],
  ['advice without a source', 'advice.json', (list: object[]) => [{ ...list[0], sources: [] }], '[0].sources'],
  ['advice without a sentence', 'text/es/advice.json', (advice: object) => ({ ...advice, drinking: [] }), 'drinking'],
  ['a line whose basis is unknown', 'causes/sciatica.json', (cause: { statements: object }) => ({ ...cause, statements: { ...cause.statements, mechanism: [{ source: 'nhs-sciatica', basis: 'hearsay' }] } }), 'statements.mechanism[0]'],
  ['a line with more than its source and basis', 'causes/sciatica.json', (cause: { statements: object }) => ({ ...cause, statements: { ...cause.statements, mechanism: [{ source: 'nhs-sciatica', basis: 'stated', probability: 0.4 }] } }), 'statements.mechanism[0]'],
  ['a list of sources that is none', 'causes/sciatica.json', (cause: { statements: object }) => ({ ...cause, statements: { ...cause.statements, mechanism: 'nhs-sciatica' } }), 'statements.mechanism'],
  ['a source that is no address', 'sources.json', (sources: object[]) => [{ ...sources[1], url: 'somewhere' }], '[0].url'],
  ['a rule of an unknown form', 'red-flags.json', (flags: object[]) => [{ ...flags[0], when: { some: [] } }], '[0].when'],
  ['a number whose range is upside down', 'findings.json', (findings: { kind: string }[]) => findings.map(finding => finding.kind === 'number' ? { ...finding, min: 9, max: 1 } : finding), '.max expected the smallest answer or more'],
  ['a part of a figure that nobody can draw', 'stretches.json', withParts([{ kind: 'tail', points: [[0, 0], [1, 1]] }]), '[0].figure.parts[0].kind'],
  ['a leg without its foot', 'stretches.json', withParts([{ kind: 'leg', joints: [[0, 0], [0, 66], [0, 128]] }]), '[0].figure.parts[0].joints expected 4 joints'],
  ['a place that is no place', 'stretches.json', withParts([{ kind: 'line', points: [[0, 0], [9]] }]), '[0].figure.parts[0].points expected 2 places or more'],
  ['a muscle that ends before it begins', 'stretches.json', withParts([{ kind: 'leg', joints: [[0, 0], [0, 66], [0, 128], [28, 135]], stretched: { from: 40, to: 10, side: 'front' } }]), 'stretched expected { "from", "to", "side" }: "from" less than "to"'],
  ['a cause with four stretches', 'causes/sciatica.json', (cause: object) => ({ ...cause, stretches: ['calf', 'hamstring', 'gluteal', 'sit-back'] }), 'stretches'],
  ['a stretch of two steps', 'text/es/stretches.json', (all: { calf: object }) => ({ ...all, calf: { ...all.calf, steps: ['Uno.', 'Dos.'] } }), 'calf.steps'],
  ['a medicine that does something unknown to a cause', 'medicines.json', ([first]: object[]) => [{ ...first, causes: [{ cause: 'sciatica', role: 'heals', source: 'seed-article' }] }], '[0].causes[0].role'],
  ['a medicine of which no brand list is kept', 'medicines.json', ([first]: object[]) => [{ ...first, medicines: [{ id: 'furosemide', brands: { us: [] }, sources: ['seed-article'] }] }], '[0].medicines[0].brands.es'],
  ['a cause without a single search word', 'text/es/search-words.json', (all: object) => ({ ...all, sciatica: [] }), 'sciatica'],
  ['a rule beyond all depth', 'red-flags.json', () => `${'{"not":'.repeat(3000)}1${'}'.repeat(3000)}`, 'more than 100 levels deep at line 1'],
  ['a key given twice', 'causes/sciatica.json', (cause: object) => JSON.stringify(cause).replace('{', '{"group":"muscular",'), 'group: the key is given twice'],
] as const)('refuses %s and names its place', (_what, file, edit, place) => {
  const pack = parseContentPack(editedFiles(file, edit))
  const faults = pack.ok ? [] : pack.fault
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.every(fault => fault.file === file)).toBe(true)
  expect(faults.map(fault => `${fault.path} ${fault.text}`).join('\n')).toContain(place)
})

it('leaves out a byte order mark, as in a visit', () => {
  expect(parseContentPack(editedFiles('sources.json', (sources: object[]) => `\uFEFF${JSON.stringify(sources)}`)).ok).toBe(true)
})
