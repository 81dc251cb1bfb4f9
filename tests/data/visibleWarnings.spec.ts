import { expect, it } from 'vitest'
import { checkVisibleWarnings } from '../../src/shared/catalog/rules/visibleWarnings.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('shows every warning of the founding article on every handout', () => {
  expect(checkVisibleWarnings(shippedPack())).toEqual([])
})

it('finds a warning of the article that no sheet shows', () => {
  const pack = editedPack('help-signs.json', (signs: { id: string }[]) => signs.filter(sign => sign.id !== 'limits-activity'))
  expect(checkVisibleWarnings(pack).map(issue => issue.text)).toContain('no sign speaks of the warning "disturbed-sleep" of the founding article')
})
