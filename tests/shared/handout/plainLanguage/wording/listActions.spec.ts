import { expect, it } from 'vitest'
import { listActions } from '../../../../../src/shared/handout/plainLanguage/wording/listActions.ts'

it.each([
  ['en', 'Most days, walk until it hurts, rest, then walk again.', ['walk', 'rest', 'walk']],
  ['en', 'If you have kidney disease, ask the clinic first.', ['ask']],
  ['en', 'You want to stop or change a drug.', []],
  ['en', 'Do the strength and stretch exercises you are given.', ['do']],
  ['es', 'Cada día, estire las piernas y descanse.', ['estire', 'descanse']],
  ['es', 'Si fuma, pida ayuda para dejarlo.', ['pida']],
  ['es', 'La pierna está roja o caliente.', []],
] as const)('in %s, "%s" asks for %j', (locale, sentence, verbs) => {
  expect(listActions(sentence, locale).map(({ verb }) => verb)).toEqual(verbs)
})

it.each([
  ['en', 'Do not rub, stretch or raise the leg.', [true, true, true]],
  ['en', 'Do not rest too long, but walk often.', [true, false]],
  ['en', 'Stretch the muscle slowly, hold it, and do not rub it.', [false, false, true]],
  ['en', 'Do not rub or stretch the leg.', [true, true]],
  ['en', 'Never stop it. Ask first.', [true, false]],
  ['es', 'No dé masaje ni estire la pierna.', [true, true]],
  ['es', 'No la frote.', [true]],
] as const)('in %s, "%s" forbids %j', (locale, sentence, negated) => {
  expect(listActions(sentence, locale).map(({ isNegated }) => isNegated)).toEqual(negated)
})
