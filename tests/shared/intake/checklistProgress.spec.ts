import { expect, it } from 'vitest'
import { isEnabled, isPresent, measureProgress } from '../../../src/shared/intake/checklistProgress.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const history = shippedPack().checklist.sections.find(section => section.id === 'medical-history')

it('folds pregnancy away for a man, and only then', () => {
  const pregnancy = history?.items.find(item => item.finding === 'pregnancy')
  expect(pregnancy && isEnabled(pregnancy, { sex: 'male' })).toBe(false)
  expect(pregnancy && isEnabled(pregnancy, { sex: 'female' })).toBe(true)
  expect(pregnancy && isEnabled(pregnancy, {})).toBe(true)
})

it('counts asked and present apart, and leaves folded items out', () => {
  if (history === undefined)
    throw new Error('no such section')
  const all = measureProgress(history, {}).total
  expect(measureProgress(history, { sex: 'male', diabetes: false, obesity: true })).toEqual({ total: all - 1, asked: 3, present: 2 })
})

it('takes an empty list for absent', () => {
  expect([isPresent([]), isPresent(['knee']), isPresent(false), isPresent(0), isPresent(undefined)]).toEqual([false, true, false, true, false])
})
