import { expect, it } from 'vitest'
import { menuTemplate } from '../../src/main/menu.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { translator } from '../../src/shared/i18n/text.ts'
import { shippedWords } from '../helpers/shippedContent.ts'

const flat = (items: ReturnType<typeof menuTemplate>): ReturnType<typeof menuTemplate> =>
  items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

it.each(['linux', 'win32', 'darwin'] as const)('has the zoom and the edit keys on %s', (platform) => {
  const roles = flat(menuTemplate(key => key, platform)).map(item => item.role)
  expect(roles).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']))
})

it.each(locales)('stands in words of %s, none of them of Electron', (locale) => {
  const words = shippedWords()[locale]
  const labels = flat(menuTemplate(translator(locale, words), 'darwin')).map(item => item.label)
  expect(labels.every(label => label !== undefined && Object.values(words).includes(label))).toBe(true)
})

it('never reloads the page and opens no tools of a developer', () => {
  const roles = flat(menuTemplate(key => key, 'win32')).map(item => item.role)
  expect(roles).not.toContain('reload')
  expect(roles).not.toContain('toggleDevTools')
})
