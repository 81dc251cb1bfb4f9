import { expect, it } from 'vitest'
import { parseContentPack } from '../../src/shared/catalog/parseContentPack.ts'
import { checkReferences } from '../../src/shared/catalog/rules/references.ts'
import { editedFiles, shippedPack } from '../helpers/shippedContent.ts'

it('names nothing in the shipped pack that does not exist', () => {
  expect(checkReferences(shippedPack())).toEqual([])
})

const withEvidence = (part: object) => (cause: { evidence: object[] }) => ({ ...cause, evidence: [{ ...cause.evidence[0], ...part }, ...cause.evidence.slice(1)] })

it.each([
  ['a cause whose source is unknown', 'causes/sciatica.json', withEvidence({ source: 'a-blog' }), 'evidence[0].source', 'unknown source "a-blog"'],
  ['a cause whose finding is unknown', 'causes/sciatica.json', withEvidence({ finding: 'bad-mood' }), 'evidence[0]', 'unknown finding "bad-mood"'],
  ['an option that the finding lacks', 'causes/sciatica.json', withEvidence({ finding: 'side', is: 'top' }), 'evidence[0]', 'options one-side, both-sides'],
  ['a bound out of range', 'causes/sciatica.json', withEvidence({ finding: 'pain-severity', is: { gte: 11 } }), 'evidence[0]', 'from 0 to 10'],
  ['a look-alike that is no cause', 'causes/sciatica.json', (cause: object) => ({ ...cause, lookAlikes: ['gout'] }), 'lookAlikes[0]', 'unknown cause "gout"'],
  ['a cause whose stretch is unknown', 'causes/sciatica.json', (cause: object) => ({ ...cause, stretches: ['calf', 'splits'] }), 'stretches[1]', 'unknown stretch "splits"'],
  ['a stretch whose source is unknown', 'stretches.json', (stretches: object[]) => stretches.map((stretch, at) => at === 2 ? { ...stretch, sources: ['a-blog'] } : stretch), '[2].sources[0]', 'unknown source "a-blog"'],
  ['a red flag that suspects no cause', 'red-flags.json', (flags: object[]) => flags.map((flag, at) => at === 0 ? { ...flag, suspect: ['gout'] } : flag), '[0].suspect[0]', 'unknown cause'],
  ['advice whose source is unknown', 'advice.json', (list: object[]) => list.map((entry, at) => at === 1 ? { ...entry, sources: ['a-blog'] } : entry), '[1].sources[0]', 'unknown source "a-blog"'],
  ['medicines for a cause that is none', 'medicines.json', ([first]: object[]) => [{ ...first, causes: [{ cause: 'gout', role: 'risk', source: 'seed-article' }] }], '[0].causes[0].cause', 'unknown cause "gout"'],
  ['medicines tied to a cause by an unknown source', 'medicines.json', ([first]: object[]) => [{ ...first, causes: [{ cause: 'sciatica', role: 'risk', source: 'a-blog' }] }], '[0].causes[0].source', 'unknown source "a-blog"'],
  ['a brand whose source is unknown', 'medicines.json', ([first]: { medicines: object[] }[]) => [{ ...first, medicines: [{ ...first?.medicines[0], sources: ['a-blog'] }] }], '[0].medicines[0].sources[0]', 'unknown source "a-blog"'],
  ['a rule on an unknown finding', 'red-flags.json', (flags: object[]) => flags.map((flag, at) => at === 0 ? { ...flag, when: { not: { finding: 'mood', is: true } } } : flag), '[0].when', 'unknown finding "mood"'],
] as const)('refuses to load %s', (_what, file, edit, path, text) => {
  const pack = parseContentPack(editedFiles(file, edit))
  const [fault] = pack.ok ? [] : pack.fault
  expect(fault).toMatchObject({ code: 'references', file, path })
  expect(fault?.text).toContain(text)
})
