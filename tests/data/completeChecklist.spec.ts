import { expect, it } from 'vitest'
import { checkCompleteChecklist } from '../../src/shared/catalog/rules/completeChecklist.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('asks for every finding once', () => {
  expect(checkCompleteChecklist(shippedPack())).toEqual([])
})

it('finds a finding that nothing asks for', () => {
  const pack = editedPack('checklists/hip-cramps.json', (list: { sections: { items: object[] }[] }) => {
    list.sections[0]?.items.shift()
    return list
  })
  expect(checkCompleteChecklist(pack)).toMatchObject([{ text: 'finding "symptom-duration" is asked 0 times, expected once' }])
})

it('gives item numbers from 1 on, without a gap', () => {
  const numbers = shippedPack().checklist.sections.flatMap(section => section.items.map(item => item.number)).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})
