import { expect, it } from 'vitest'
import { countText, crawfordGrade, fleschKincaidGrade, inflesz, smogGrade } from '../../../src/shared/measure/readability.ts'

it('computes the Flesch-Kincaid grade by its formula', () => {
  // 2 sentences, 8 words, 8 syllables.
  expect(fleschKincaidGrade('The cat sat down. The dog ran off.')).toBeCloseTo(0.39 * 4 + 11.8 - 15.59, 6)
})

it('gives hard text a higher grade than plain text', () => {
  const hard = 'Degenerative intervertebral pathology precipitates radicular symptomatology necessitating multidisciplinary consideration.'
  expect(fleschKincaidGrade(hard)).toBeGreaterThan(12)
  expect(smogGrade(hard)).toBeGreaterThan(smogGrade('A disc in your back may press on a nerve.'))
})

it('takes every line of a list for a sentence', () => {
  expect(countText('Rest a lot\nDrink water', () => 1)).toEqual({ sentences: 2, words: 5, syllables: 5, longWords: 0 })
})

it('does not count figures as words', () => {
  expect(countText('Call 911 now.', () => 1).words).toBe(2)
})

it('reads Spanish on the INFLESZ scale, easier text higher', () => {
  const plain = 'El nervio baja por la pierna. Algo lo aprieta.'
  const hard = 'La radiculopatía lumbosacra degenerativa condiciona sintomatología neuropática invalidante.'
  expect(inflesz(plain)).toBeGreaterThan(80)
  expect(inflesz(hard)).toBeLessThan(40)
  expect(crawfordGrade(hard)).toBeGreaterThan(crawfordGrade(plain))
})

it('says nothing of a text without words', () => {
  expect([fleschKincaidGrade(''), smogGrade('…'), inflesz('12'), crawfordGrade('')]).toEqual([0, 0, 100, 0])
})
