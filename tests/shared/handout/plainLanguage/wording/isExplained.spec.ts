import { expect, it } from 'vitest'
import { isExplained } from '../../../../../src/shared/handout/plainLanguage/wording/isExplained.ts'

const explains = (sentence: string, word: string, locale: 'en' | 'es'): boolean => isExplained(sentence, word, sentence.indexOf(word), locale)

it.each([
  ['en', 'statin', 'You take a statin (a pill for cholesterol).'],
  ['en', 'quinolone', 'You took a quinolone, a drug that fights germs.'],
  ['en', 'tendons', 'Cords called tendons tie muscle to bone.'],
  ['en', 'Statins', 'Statins are pills for cholesterol.'],
  ['es', 'diuréticos', 'Las pastillas para orinar (diuréticos) ayudan.'],
  ['es', 'quinolona', 'Usted tomó una quinolona, que mata bacterias.'],
  ['es', 'tendones', 'Los tendones unen los músculos al hueso.'],
] as const)('in %s, "%s" is explained by "%s"', (locale, word, sentence) => {
  expect(explains(sentence, word, locale)).toBe(true)
})

it.each([
  ['en', 'Statins', 'Statins are needed here, even though they can cause aches.'],
  ['en', 'tendon', 'You get new tendon pain.'],
  ['es', 'estatinas', 'Las estatinas hacen falta aquí.'],
  ['es', 'anticoagulante', 'Le pueden dar antes un anticoagulante.'],
] as const)('in %s, "%s" is not by "%s"', (locale, word, sentence) => {
  expect(explains(sentence, word, locale)).toBe(false)
})
