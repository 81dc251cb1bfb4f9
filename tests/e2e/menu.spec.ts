import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'

let running: RunningApp

/** One line of the menu as it is now. */
interface Line {
  readonly id: string
  readonly label: string
  readonly enabled: boolean
  readonly checked: boolean
}
const readMenu = (): Promise<readonly Line[]> => running.app.evaluate(({ Menu }) => {
  const list = (items: readonly Electron.MenuItem[]): readonly Line[] =>
    items.flatMap(item => [{ id: item.id ?? '', label: item.label, enabled: item.enabled, checked: item.checked }, ...list(item.submenu?.items ?? [])])
  return list(Menu.getApplicationMenu()?.items ?? [])
})
const lineOf = async (id: string): Promise<Line | undefined> => (await readMenu()).find(line => line.id === id)
const isEnabled = async (id: string): Promise<boolean> => (await lineOf(id))?.enabled ?? false
/** Chooses a line, as a hand would, once it is not grey. */
async function choose(id: string): Promise<void> {
  await expect.poll(() => isEnabled(id)).toBe(true)
  await running.app.evaluate(({ BrowserWindow, Menu }, chosen) => {
    const [window] = BrowserWindow.getAllWindows()
    Menu.getApplicationMenu()?.getMenuItemById(chosen)?.click(undefined, window, window?.webContents)
  }, id)
}
const place = (): Promise<string> => running.page.evaluate(() => location.hash)

beforeAll(async () => {
  running = await launchApp({ LANG: 'en_US.UTF-8' })
})
afterAll(() => running.close())

it(`leads to every place and back (${runtime})`, async () => {
  for (const [id, hash] of [['go-visit', '#/visit'], ['go-handouts', '#/handouts'], ['about', '#/settings#about'], ['compare', '#/compare'], ['go-causes', '#/causes']] as const) {
    await choose(id)
    await expect.poll(place).toBe(hash)
  }
})

it('shows the keys and puts the focus into the search', async () => {
  const { page } = running
  await choose('keys')
  const keys = page.getByRole('region', { name: 'Keys' })
  await keys.waitFor()
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'hidden' })
  await choose('search')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('shell-search')
})

it('turns into the window\'s language at once, and turns the window', async () => {
  await choose('locale-es')
  await expect.poll(() => running.page.evaluate(() => document.documentElement.lang)).toBe('es')
  await expect.poll(async () => (await lineOf('new-visit'))?.label).toBe('Nueva consulta')
  expect((await lineOf('locale-es'))?.checked).toBe(true)
  await choose('locale-en')
  await expect.poll(async () => (await lineOf('new-visit'))?.label).toBe('New visit')
})

it('turns the theme of the page and of the system\'s own dialogs, and the size of the letters', async () => {
  const { page, app } = running
  const source = (): Promise<string> => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  await choose('theme-dark')
  await expect.poll(source).toBe('dark')
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await choose('theme-system')
  await expect.poll(source).toBe('system')
  await choose('text-largest')
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.textSize)).toBe('largest')
  await choose('text-standard')
})

it('makes grey what cannot be done: with a visit, without one, and while the window is hidden', async () => {
  const { page } = running
  expect([await isEnabled('open-visit-file'), await isEnabled('copy-note')]).toEqual([true, false])
  await choose('go-visit')
  await page.locator('main.visit').waitFor()
  await page.keyboard.press('1')
  await expect.poll(async () => [await isEnabled('open-visit-file'), await isEnabled('copy-note')]).toEqual([false, true])
  await choose('copy-note')
  await page.getByText('Note copied.', { exact: false }).waitFor()
  await choose('lock')
  await page.locator('.locked').waitFor()
  await expect.poll(async () => (await readMenu()).filter(({ id, enabled }) => id !== '' && enabled)).toEqual([])
  await page.keyboard.press('x')
  await page.locator('main.visit').waitFor()
  await expect.poll(() => isEnabled('new-visit')).toBe(true)
})

it('begins a new visit once for one press of its key: the menu only shows it', async () => {
  const { page, app } = running
  const registered = await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('new-visit')
    return { accelerator: item?.accelerator, registers: item?.registerAccelerator }
  })
  expect(registered).toEqual({ accelerator: 'CommandOrControl+N', registers: false })
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+n')
  await page.getByText('Cleared.', { exact: false }).waitFor()
  expect(await place()).toBe('#/visit')
})
