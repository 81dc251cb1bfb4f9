import type { MenuItemConstructorOptions } from 'electron'
import type { MenuFacts } from '../../src/main/menu.ts'
import { describe, expect, it, vi } from 'vitest'
import { menuTemplate } from '../../src/main/menu.ts'
import { localeNames, locales } from '../../src/shared/i18n/locales.ts'
import { translator } from '../../src/shared/i18n/text.ts'
import { commandKeys, menuCommands } from '../../src/shared/ipc/menuCommand.ts'
import { shippedWords } from '../helpers/shippedContent.ts'

const platforms = ['linux', 'win32', 'darwin'] as const
const facts = (part: Partial<MenuFacts> = {}): MenuFacts => ({
  t: key => key,
  platform: 'linux',
  now: { locale: 'en', theme: 'system', textSize: 'standard' },
  offered: new Set(menuCommands),
  choose: () => undefined,
  ...part,
})
const flat = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
const listItems = (part: Partial<MenuFacts> = {}): readonly MenuItemConstructorOptions[] => flat(menuTemplate(facts(part)))
const click = (item: MenuItemConstructorOptions | undefined): void => (item?.click as (() => void) | undefined)?.()

describe.each(platforms)('on %s', (platform) => {
  it('has every command once', () => {
    const ids = listItems({ platform }).flatMap(({ id }) => id ?? [])
    expect([...ids].sort()).toEqual([...menuCommands].sort())
  })
  it('has the zoom and the edit keys, full screen and the way out', () => {
    const roles = listItems({ platform }).map(item => item.role)
    expect(roles).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'quit']))
  })
  it.each(locales)('stands in words of %s, none of them of Electron', (locale) => {
    const words = shippedWords()[locale]
    const labels = listItems({ platform, t: translator(locale, words) }).filter(({ type }) => type !== 'separator').map(({ label }) => label ?? '')
    expect(labels.filter(label => !Object.values(words).includes(label) && !Object.values(localeNames).includes(label))).toEqual([])
  })
  it('never reloads the page and opens no tools of a developer', () => {
    const roles = listItems({ platform }).map(item => item.role)
    expect(roles).not.toContain('reload')
    expect(roles).not.toContain('toggleDevTools')
  })
})

it('shows the keys but leaves them to the window, so that none is run twice', () => {
  const withKeys = listItems().filter(({ id, accelerator }) => id !== undefined && accelerator !== undefined)
  expect(withKeys.length).toBe(Object.keys(commandKeys).length)
  expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
})

it('gives no key to two items', () => {
  const keys = listItems().flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

it('makes grey what cannot be done now', () => {
  const items = listItems({ offered: new Set(['lock']) })
  expect(items.filter(({ id, enabled }) => id !== undefined && enabled).map(({ id }) => id)).toEqual(['lock'])
  expect(items.filter(({ role }) => role === 'quit').every(({ enabled }) => enabled !== false)).toBe(true)
})

it('says which command was chosen', () => {
  const choose = vi.fn()
  click(listItems({ choose }).find(({ id }) => id === 'save-form'))
  expect(choose.mock.calls).toEqual([['save-form']])
})

it('marks the language, theme and text size that are so', () => {
  const marked = listItems({ now: { locale: 'es', theme: 'dark', textSize: 'largest' } }).filter(({ checked }) => checked)
  expect(marked.map(({ id }) => id)).toEqual(['locale-es', 'theme-dark', 'text-largest'])
})

it('keeps the conventions: "About" and "Quit" under the app\'s name on macOS, under Help and File elsewhere', () => {
  const menuOf = (platform: NodeJS.Platform, has: (item: MenuItemConstructorOptions) => boolean): string | undefined =>
    menuTemplate(facts({ platform })).find(({ submenu }) => Array.isArray(submenu) && submenu.some(has))?.label
  expect([menuOf('darwin', ({ id }) => id === 'about'), menuOf('darwin', ({ role }) => role === 'quit')]).toEqual(['menu.app', 'menu.app'])
  expect([menuOf('win32', ({ id }) => id === 'about'), menuOf('win32', ({ role }) => role === 'quit')]).toEqual(['menu.help', 'menu.file'])
})
