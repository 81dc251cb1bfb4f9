import { expect, it } from 'vitest'
import { checkSourcedStatements } from '../../src/shared/catalog/rules/sourcedStatements.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('lists in every entry the sources that it cites, and keeps no idle source', () => {
  expect(checkSourcedStatements(shippedPack())).toEqual([])
})

it('finds an entry that cites what it does not list', () => {
  const pack = editedPack('causes/sciatica.json', (cause: { sources: string[] }) => ({ ...cause, sources: cause.sources.filter(id => id !== 'nhs-sciatica') }))
  expect(checkSourcedStatements(pack)).toMatchObject([{ file: 'causes/sciatica.json', text: expect.stringContaining('nhs-sciatica') as string }])
})

it('finds a source that only advice cited, when the advice goes', () => {
  const pack = editedPack('advice.json', (list: { id: string }[]) => list.filter(entry => entry.id !== 'questions'))
  expect(checkSourcedStatements(pack)).toContainEqual(expect.objectContaining({ file: 'sources.json', path: 'ahrq-test-questions' }))
})

it('counts what a stretch cites', () => {
  const pack = editedPack('stretches.json', (stretches: { id: string }[]) => stretches.map(stretch => stretch.id === 'outer-hip-lift' ? { ...stretch, sources: ['seed-article'] } : stretch))
  expect(checkSourcedStatements(pack).map(issue => issue.path)).toEqual(['merck-clamshell'])
})

it('counts what medicines cite, for their brands and for their causes', () => {
  const pack = editedPack('medicines.json', (groups: { id: string }[]) => groups.filter(({ id }) => id !== 'biguanides'))
  expect(checkSourcedStatements(pack).map(issue => issue.path)).toEqual(['mhra-metformin-b12', 'diabetesnews-metformin', 'dianben-leaflet'])
})

it('finds a source that nothing cites', () => {
  const pack = editedPack('sources.json', (sources: object[]) => [...sources, { ...sources[1], id: 'idle' }])
  expect(checkSourcedStatements(pack)).toMatchObject([{ path: 'idle' }])
})
