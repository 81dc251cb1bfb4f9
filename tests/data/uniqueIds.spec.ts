import { expect, it } from 'vitest'
import { checkUniqueIds } from '../../src/shared/catalog/rules/uniqueIds.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('uses each id, number and evidence row once', () => {
  expect(checkUniqueIds(shippedPack())).toEqual([])
})

it('finds a source id used twice', () => {
  const pack = editedPack('sources.json', (sources: object[]) => [...sources, sources[0]])
  expect(checkUniqueIds(pack)).toMatchObject([{ file: 'sources.json', text: '"seed-article" is used twice' }])
})

it('finds a stretch id used twice', () => {
  const pack = editedPack('stretches.json', (stretches: object[]) => [...stretches, stretches[0]])
  expect(checkUniqueIds(pack)).toMatchObject([{ file: 'stretches.json', text: '"hip-flexor" is used twice' }])
})

it('finds an evidence row given twice', () => {
  const pack = editedPack('causes/sciatica.json', (cause: { evidence: object[] }) => ({ ...cause, evidence: [...cause.evidence, cause.evidence[0]] }))
  expect(checkUniqueIds(pack)).toMatchObject([{ file: 'causes/sciatica.json', text: '"radiates-below-knee" is used twice' }])
})

it('finds an item number used twice', () => {
  const pack = editedPack('checklists/hip-cramps.json', (list: { sections: { items: { number: number }[] }[] }) => {
    const item = list.sections[0]?.items[1]
    if (item)
      item.number = 1
    return list
  })
  expect(checkUniqueIds(pack)).toMatchObject([{ text: '"1" is used twice' }])
})

it.each(['lookAlikes', 'sources', 'examination', 'workup'] as const)('finds one of %s named twice in a cause', (list) => {
  const pack = editedPack('causes/sciatica.json', (cause: Record<typeof list, unknown[]>) => ({ ...cause, [list]: [...cause[list], cause[list][0]] }))
  const at = (pack.causes.find(cause => cause.id === 'sciatica')?.[list].length ?? 0) - 1
  expect(checkUniqueIds(pack)).toMatchObject([{ file: 'causes/sciatica.json', path: `${list}[${at}]` }])
})

it('finds a stretch named twice in a cause, and a source named twice in a stretch', () => {
  const twice = editedPack('causes/sciatica.json', (cause: object) => ({ ...cause, stretches: ['gluteal', 'gluteal'] }))
  expect(checkUniqueIds(twice)).toMatchObject([{ file: 'causes/sciatica.json', path: 'stretches[1]' }])
  const cited = editedPack('stretches.json', (stretches: { sources: string[] }[]) => stretches.map((stretch, at) => at === 0 ? { ...stretch, sources: [...stretch.sources, ...stretch.sources.slice(0, 1)] } : stretch))
  expect(checkUniqueIds(cited)).toMatchObject([{ file: 'stretches.json', path: 'hip-flexor.sources[2]' }])
})

it('finds a medicine, one of its brands and one of its sources given twice', () => {
  const twice = editedPack('medicines.json', ([first]: object[]) => [first, { ...first, medicines: [{ id: 'lasix', brands: { us: ['Lasix', 'Lasix'], es: [] }, sources: ['ihm-diuretics', 'ihm-diuretics'] }] }])
  expect(checkUniqueIds(twice).map(issue => `${issue.file} ${issue.path} ${issue.text}`)).toEqual([
    'medicines.json [5] "loop-diuretics" is used twice',
    'medicines.json lasix.brands.us[1] "Lasix" is used twice',
    'medicines.json lasix.sources[1] "ihm-diuretics" is used twice',
  ])
})

it('finds a search word given twice', () => {
  const file = 'text/es/search-words.json'
  const pack = editedPack(file, (all: object) => ({ ...all, sciatica: ['corrientazo', 'corrientazo'] }))
  expect(checkUniqueIds(pack)).toMatchObject([{ file, path: 'sciatica[1]' }])
})

it('finds a section id used twice', () => {
  const pack = editedPack('checklists/hip-cramps.json', (list: { sections: { id: string }[] }) => ({ ...list, sections: list.sections.map((section, at) => at === 1 ? { ...section, id: list.sections[0]?.id } : section) }))
  expect(checkUniqueIds(pack)).toMatchObject([{ path: 'sections[1]' }])
})

it('finds advice given twice, and one of its sources', () => {
  const pack = editedPack('advice.json', ([first]: { sources: string[] }[]) => [first, { ...first, sources: ['niosh-hydration', 'niosh-hydration'] }])
  expect(checkUniqueIds(pack)).toMatchObject([{ file: 'advice.json', path: '[1]' }, { file: 'advice.json', path: 'drinking.sources[1]' }])
})
