import type { RunningApp } from '../launchApp.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchApp } from '../launchApp.ts'
import { enterVisit, jumpTo, openVisit, visitStates } from '../visitStates.ts'

/** Steps of the menu from 100 % to nearly 400 %: each is a factor of the square root of 1.2. */
const STEPS = 15

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

/** Runs an item of the menu by its role. */
const choose = (role: string, times: number): Promise<void> => running.app.evaluate(({ BrowserWindow, Menu }, { role, times }) => {
  const items = Menu.getApplicationMenu()?.items.flatMap(item => item.submenu?.items ?? []) ?? []
  const item = items.find(item => item.role?.toLowerCase() === role.toLowerCase())
  const [window] = BrowserWindow.getAllWindows()
  for (let step = 0; step < times; step += 1)
    item?.click(undefined, window, window?.webContents)
}, { role, times })

/** What sticks out to the side: the window that can be scrolled sideways, and elements that begin or end outside of it. */
const findOverhang = (): Promise<readonly string[]> => running.page.evaluate(() => {
  const width = document.documentElement.clientWidth
  const seen = [...document.querySelectorAll<HTMLElement>('dialog *, main *')].filter(element => element.checkVisibility() && element.closest('.unseen, svg') === null && !element.matches('input[type="radio"], input[type="checkbox"], i'))
  const out = seen.filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return left < -1 || right > width + 1
  })
  return [...document.documentElement.scrollWidth > width ? ['the window'] : [], ...out.map(element => `${element.tagName} ${element.className}`)]
})
/** Whether what has the focus is wholly in sight, and under nothing else. */
const isFocusInSight = (): Promise<boolean> => running.page.evaluate(() => {
  const active = document.activeElement
  const shown = active instanceof HTMLInputElement && ['radio', 'checkbox'].includes(active.type) ? active.labels?.[0] ?? active : active
  if (shown === null || shown === undefined)
    return false
  const { left, right, top, bottom } = shown.getBoundingClientRect()
  const top2 = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return top >= 0 && bottom <= innerHeight + 1 && (top2 === shown || shown.contains(top2) || top2?.contains(shown) === true)
})

it('zooms to nearly 400 % by the menu and reads there without scrolling sideways', async () => {
  const { page } = running
  const width = await page.evaluate(() => innerWidth)
  await choose('zoomIn', STEPS)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(width / 3.8)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

describe.each(['en', 'es'])('at nearly 400 %, in %s', (locale) => {
  beforeAll(() => running.page.locator('#shell-locale').selectOption(locale).then(() => {}))
  beforeEach(() => openVisit(running.page))

  it.each(Object.keys(visitStates))('loses nothing to the side: %s', async (state) => {
    await visitStates[state]?.(running.page)
    expect(await findOverhang()).toEqual([])
  })
  it('keeps each answer in sight on the way through a section, and the urgency with it', async () => {
    const { page } = running
    await enterVisit(page, { 'saddle-numbness': true })
    await jumpTo(page, 35)
    for (const key of ['y', 'n', 'n', 'n', 'Backspace', 'n']) {
      await page.keyboard.press(key)
      await expect.poll(isFocusInSight).toBe(true)
      const box = await page.locator('.sign').boundingBox()
      expect(box?.y).toBe(0)
    }
  })
  it('brings the list of all keys into sight, wherever the checklist was', async () => {
    const { page } = running
    await jumpTo(page, 1)
    await page.keyboard.press('?')
    await expect.poll(async () => (await page.locator('#keys-name').boundingBox())?.y ?? Number.NaN).toBeLessThan(await page.evaluate(() => innerHeight))
    expect((await page.locator('#keys-name').boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Escape')
  })
  it('takes a paper checklist, with the urgency in sight', async () => {
    const { page } = running
    await enterVisit(page, { 'saddle-numbness': true })
    await page.keyboard.press('Shift+F')
    await page.keyboard.type('12 77=46')
    await expect.poll(isFocusInSight).toBe(true)
    expect((await page.locator('.sign').boundingBox())?.y).toBe(0)
    await page.keyboard.press('Enter')
    await expect.poll(isFocusInSight).toBe(true)
  })
  it('asks in the patient\'s words: every answer can be brought into sight', async () => {
    const { page } = running
    await jumpTo(page, 19)
    await page.keyboard.press('Shift+P')
    for (const key of ['1', '5', '0']) {
      await page.keyboard.press(key)
      await expect.poll(isFocusInSight).toBe(true)
    }
    await page.keyboard.press('ArrowDown')
    await expect.poll(isFocusInSight).toBe(true)
  })
})

it('goes back to 100 %', async () => {
  const { page } = running
  await choose('resetZoom', 1)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeGreaterThan(1000)
})
