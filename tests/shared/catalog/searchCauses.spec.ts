import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../src/shared/catalog/buildSearchIndex.ts'
import { listSearchEntries } from '../../../src/shared/catalog/listSearchEntries.ts'
import { searchCauses } from '../../../src/shared/catalog/searchCauses.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const index = buildSearchIndex(listSearchEntries(shippedPack()))
const find = (words: string): readonly string[] => searchCauses(index, words).map(hit => hit.cause)

describe('searchCauses over the shipped pack', () => {
  it.each([
    ['sciatica', 'sciatica', 'its name'],
    ['SCIATICA', 'sciatica', 'capitals'],
    ['sci', 'sciatica', 'its first letters'],
    ['scaitica', 'sciatica', 'two letters swapped'],
    ['siatica', 'sciatica', 'a letter missing'],
    ['ciática', 'sciatica', 'Spanish with its accent'],
    ['ciatica', 'sciatica', 'Spanish without its accent'],
    ['hernia de disco', 'sciatica', 'a lay name in Spanish'],
    ['slipped disc', 'sciatica', 'a lay name'],
    ['M54.30', 'sciatica', 'its ICD-10-CM code'],
    ['m5430', 'sciatica', 'the code without its dot'],
    ['23056005', 'sciatica', 'its SNOMED CT code'],
    ['straight leg raise', 'sciatica', 'an exam test'],
    ['FADIR', 'hip-impingement', 'an exam test by its short form'],
    ['trousseau', 'electrolyte-imbalance', 'a sign named after a person'],
    ['hypokalaemia', 'electrolyte-imbalance', 'British spelling'],
    ['saddle numbness', 'cauda-equina-syndrome', 'a finding'],
    ['orina oscura', 'rhabdomyolysis', 'a finding in Spanish'],
    ['rabdo', 'rhabdomyolysis', 'a short form in Spanish'],
    ['charley horse', 'nocturnal-idiopathic-cramps', 'a folk name'],
    ['water pill', 'diuretic-side-effect', 'a lay word for a medicine'],
    ['pastillas para el colesterol', 'statin-side-effect', 'a lay word for a medicine in Spanish'],
    ['atorvastatina', 'statin-side-effect', 'a medicine'],
    ['cipro', 'fluoroquinolone-side-effect', 'the start of a medicine'],
    ['xanax', 'sciatica', 'a brand in the words for the patient'],
    ['DVT', 'deep-vein-thrombosis', 'an abbreviation'],
    ['mala circulacion', 'peripheral-artery-disease', 'a lay name in Spanish without its accent'],
    ['osteoartritis', 'hip-osteoarthritis', 'a word of the other language'],
    ['deshidratasion', 'dehydration', 'a typo in Spanish'],
    ['the pain in the leg at night', 'nocturnal-idiopathic-cramps', 'a sentence'],
    ['Lasix', 'diuretic-side-effect', 'a brand'],
    ['furosimide', 'diuretic-side-effect', 'a medicine with a typo'],
    ['Seguril', 'diuretic-side-effect', 'a brand of Spain'],
    ['Lipitor', 'statin-side-effect', 'a brand of a medicine that two causes know, the nearer one'],
    ['M54.31', 'sciatica', 'the code of the right side where the catalog has the one of no side'],
    ['charleyhorse', 'nocturnal-idiopathic-cramps', 'two words written as one'],
    ['hip fractures', 'hip-fracture', 'a plural'],
    ['fracturas de cadera', 'hip-fracture', 'a plural in Spanish'],
    ['cauda eq', 'cauda-equina-syndrome', 'a name still being typed'],
    ['SLR', 'sciatica', 'the short form of a test'],
  ])('finds by %j first %s (%s)', (words, cause) => {
    expect(find(words)[0]).toBe(cause)
  })

  it('puts a cause whose whole name was typed before causes that only mention it', () => {
    const hits = searchCauses(index, 'hip fracture')
    expect(hits[0]?.cause).toBe('hip-fracture')
    expect(hits.length).toBeGreaterThan(1)
    expect(hits[0]?.score).toBeGreaterThan(2 * (hits[1]?.score ?? 0))
  })
  it('takes "hip" for the word, not for the start of "hipotiroidismo"', () => {
    expect(find('hip')[0]).toMatch(/^hip-/)
  })
  it('says which phrase spoke, and what a medicine has to do with the cause', () => {
    expect(searchCauses(index, 'lasix')[0]?.phrase).toEqual({ kind: 'medicine', words: 'Lasix', medicine: { id: 'furosemide', role: 'side-effect' } })
    expect(searchCauses(index, 'quinine').find(hit => hit.cause === 'nocturnal-idiopathic-cramps')?.phrase.medicine?.role).toBe('not-advised')
    expect(searchCauses(index, 'charly horse')[0]?.phrase).toMatchObject({ kind: 'synonym', words: 'charley horse' })
  })
  it('reads no more than the first words of a pasted page', () => {
    expect(find(`sciatica ${'and then some more words '.repeat(2000)}`)[0]).toBe('sciatica')
  })
  it('asks for every word where a cause has them all', () => {
    expect(find('cold leg')).not.toContain('sciatica')
  })
  it('takes a single letter beside other words for a word, not for the start of others', () => {
    expect(find('vitamin d')).not.toContain('dehydration')
  })
  it('falls back to any of the words where no cause has them all', () => {
    expect(find('sciatica zzzz')).toContain('sciatica')
  })
  it('does not find what only denies a finding: no numbness in a cause that numbness speaks against', () => {
    expect(find('numbness')).not.toContain('statin-side-effect')
  })
  it.each(['', '   ', '(', 'the', 'xyzzyqq'])('finds nothing for %j', (words) => {
    expect(find(words)).toEqual([])
  })
  it('gives scores that fall', () => {
    const scores = searchCauses(index, 'cramp').map(hit => hit.score)
    expect(scores.length).toBeGreaterThan(3)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })
})
