import { expect, it } from 'vitest'
import { isPassive } from '../../../../../src/shared/handout/plainLanguage/wording/isPassive.ts'

it.each([
  ['en', 'A surgeon may be called right away.'],
  ['en', 'No disease has been found to explain them.'],
  ['en', 'Surgery is often done the same day.'],
  ['en', 'You may get checked.'],
  ['es', 'La herida es limpiada por la enfermera.'],
  ['es', 'Los resultados serán enviados pronto.'],
  ['es', 'Fue visto por un médico.'],
] as const)('in %s, "%s" is passive', (locale, sentence) => {
  expect(isPassive(sentence, locale)).toBe(true)
})

it.each([
  ['en', 'We may call a surgeon.'],
  ['en', 'The bone may be broken.'],
  ['en', 'The leg is red and swollen.'],
  ['en', 'You get confused.'],
  ['en', 'Rest is the main need.'],
  ['es', 'El hueso es pesado.'],
  ['es', 'Se toma una muestra.'],
  ['es', 'Tiene dolor en el lado de afuera.'],
] as const)('in %s, "%s" is not', (locale, sentence) => {
  expect(isPassive(sentence, locale)).toBe(false)
})
