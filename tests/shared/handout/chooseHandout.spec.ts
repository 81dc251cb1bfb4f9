import { expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { chooseCauses, chooseSections } from '../../../src/shared/handout/chooseHandout.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()

it('puts the best match on the sheet', () => {
  expect(chooseCauses(assess(pack, { 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true }))).toEqual(['sciatica'])
})

it('names no cause where nothing fits', () => {
  expect(chooseCauses(assess(pack, { 'rash-or-blisters': true }))).toEqual([])
})

it('leaves out sections that would be empty', () => {
  expect(chooseSections([])).toEqual(['help', 'next-step'])
})
