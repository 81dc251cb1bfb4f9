import type { Page } from 'playwright-core'
import type { RunningApp } from '../launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp } from '../launchApp.ts'

let running: RunningApp

const fourCauses = '/compare/sciatica+lumbar-nerve-impingement+peripheral-neuropathy+hip-fracture'

async function open(place: string, ready: string): Promise<Page> {
  const { page } = running
  await page.evaluate((hash) => { location.hash = hash }, `#${place}`)
  await page.locator(ready).first().waitFor()
  return page
}
/** Cells of tables whose words stick out of them, over those of the next. */
const findSpills = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.grid tbody :is(th, td)')]
  .filter(cell => cell.checkVisibility() && cell.scrollWidth > cell.clientWidth + 1)
  .map(cell => cell.textContent))

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

it.each([[320, 'standard'], [320, 'largest'], [1280, 'standard'], [1280, 'largest']])('keeps the words of four compared causes in their cells at %i px, text size %s', async (width, size) => {
  const { page } = running
  await page.setViewportSize({ width, height: 720 })
  await open('/settings', '#settings-window')
  await page.getByRole('combobox', { name: 'Text size' }).selectOption(size)
  await open(fourCauses, '.grid')
  await expect.poll(() => findSpills(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
})

it.each([fourCauses, '/causes/sciatica'])('scrolls %s in its pane, and never the window around it', async (place) => {
  const { page } = running
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(place, '.grid')
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(720)
})

it('gives the cells of an entry\'s tables the whole width at 320 px', async () => {
  const { page } = running
  await page.setViewportSize({ width: 320, height: 720 })
  await open('/causes/sciatica', '.grid')
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('.grid tbody tr')].flatMap(row => [...row.children].filter(cell => cell.clientWidth < row.clientWidth - 1).map(cell => cell.textContent)))).toEqual([])
})

it('shows the safety card whole at 320 px and the largest letters', async () => {
  const { page } = running
  await page.setViewportSize({ width: 320, height: 720 })
  await open('/settings', '#settings-safety')
  await page.getByRole('combobox', { name: 'Text size' }).selectOption('largest')
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('.shares *')].filter(part => part.closest('thead') === null && part.getBoundingClientRect().right > document.documentElement.clientWidth).length)).toBe(0)
})

it('prints an entry and a comparison dark on white at paper\'s own size, whatever the window looks like', async () => {
  const { page } = running
  await page.setViewportSize({ width: 740, height: 1000 })
  await open('/settings', '#settings-window')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await page.getByRole('combobox', { name: 'Text size' }).selectOption('largest')
  for (const place of ['/causes/sciatica', fourCauses]) {
    await open(place, '.grid')
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.evaluate(() => {
      const { colorScheme, fontSize } = getComputedStyle(document.documentElement)
      return { colorScheme, fontSize }
    })).toEqual({ colorScheme: 'light', fontSize: '16px' })
    expect(await findSpills(page)).toEqual([])
    await page.emulateMedia({ media: null })
  }
})
