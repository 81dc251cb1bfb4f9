import { beforeEach, expect, it, vi } from 'vitest'
import { askToOpen } from '../../src/main/askToOpen.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { translator } from '../../src/shared/i18n/text.ts'
import { shippedWords } from '../helpers/shippedContent.ts'

const { showMessageBox, openExternal, window } = vi.hoisted(() => ({ showMessageBox: vi.fn(), openExternal: vi.fn(), window: {} }))
vi.mock('electron', () => ({ dialog: { showMessageBox }, shell: { openExternal }, BrowserWindow: { getAllWindows: () => [window] } }))

const address = 'https://merckmanuals.com/home/muscle-cramps'
const t = translator('en', shippedWords().en)
beforeEach(() => {
  showMessageBox.mockReset().mockResolvedValue({ response: 1 })
  openExternal.mockReset().mockResolvedValue(undefined)
})

it.each(locales)('asks in %s, shows the address whole, and has "cancel" for its default', async (locale) => {
  const words = shippedWords()[locale]
  expect(await askToOpen(address, translator(locale, words))).toEqual({ ok: false, fault: { kind: 'cancelled' } })
  const options = showMessageBox.mock.calls[0]?.[1] as { readonly detail: string, readonly buttons: readonly string[] }
  expect(options).toMatchObject({ defaultId: 1, cancelId: 1, message: words['causes.source.ask'] })
  expect(options.buttons).toEqual([words['causes.source.askOpen'], words['causes.source.askCancel']])
  expect(options.detail.split('\n')[0]).toBe(address)
  expect(openExternal).not.toHaveBeenCalled()
})

it.each(locales)('says in %s of an address without encryption that others may read along, and of no other', async (locale) => {
  const words = shippedWords()[locale]
  const warning = translator(locale, words)('causes.source.askUnencrypted')
  const detailOf = async (asked: string): Promise<string> => {
    showMessageBox.mockClear()
    await askToOpen(asked, translator(locale, words))
    return (showMessageBox.mock.calls[0]?.[1] as { readonly detail: string }).detail
  }
  const plain = address.replace('https:', 'http:')
  expect((await detailOf(plain)).split('\n')[0]).toBe(plain)
  expect(await detailOf(plain)).toContain(warning)
  expect(await detailOf(address)).not.toContain(warning)
})

it('opens it when the person says so, and only that', async () => {
  showMessageBox.mockResolvedValue({ response: 0 })
  expect(await askToOpen(address, t)).toEqual({ ok: true, value: null })
  expect(openExternal.mock.calls).toEqual([[address]])
})

it('says so when the system opens nothing', async () => {
  showMessageBox.mockResolvedValue({ response: 0 })
  openExternal.mockRejectedValue(new Error('no browser'))
  expect(await askToOpen(address, t)).toEqual({ ok: false, fault: { kind: 'not-opened' } })
})
