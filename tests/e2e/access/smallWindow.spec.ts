import type { Page } from 'playwright-core'
import type { RunningApp } from '../launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp } from '../launchApp.ts'

let running: RunningApp

/** Number of the item that is an emergency on its own. */
const SADDLE_NUMBNESS = '38'
/** One that speaks for several causes. */
const CRAMPS_ELSEWHERE = '23'

async function open(place: string): Promise<Page> {
  const { page } = running
  await page.evaluate((hash) => { location.hash = hash }, `#/${place}`)
  await page.locator(`.rail a[aria-current][href^="#/${place}"]`).waitFor()
  return page
}
async function chooseTextSize(size: string): Promise<void> {
  const page = await open('settings')
  await page.getByRole('combobox', { name: 'Text size' }).selectOption(size)
  await open('visit')
}

beforeAll(async () => {
  running = await launchApp()
  const page = await open('visit')
  for (const number of [CRAMPS_ELSEWHERE, SADDLE_NUMBNESS]) {
    await page.keyboard.press('g')
    await page.keyboard.type(number)
    await page.keyboard.press('y')
  }
  await page.getByRole('alert').waitFor()
})
afterAll(() => running.close())

it.each(['standard', 'largest'])('keeps three causes in sight under an emergency at 1280 × 720, text size %s', async (size) => {
  const { page } = running
  await page.setViewportSize({ width: 1280, height: 720 })
  await chooseTextSize(size)
  await expect.poll(() => page.evaluate(() => {
    const pane = document.querySelector('.says-scroll')?.getBoundingClientRect()
    return [...document.querySelectorAll('.cause h4')].filter(name => name.getBoundingClientRect().bottom <= (pane?.bottom ?? 0)).length
  })).toBeGreaterThanOrEqual(3)
})

it('never scrolls the window as a whole at 1280 × 720', async () => {
  await running.page.setViewportSize({ width: 1280, height: 720 })
  await chooseTextSize('standard')
  for (const place of ['causes', 'visit', 'handouts', 'settings']) {
    const page = await open(place)
    await expect.poll(() => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([1280, 720])
  }
})

it('keeps the emergency in sight at 320 px, wherever the checklist is scrolled to, and leads to it', async () => {
  const { page } = running
  await page.setViewportSize({ width: 320, height: 640 })
  await open('visit')
  const strip = page.getByRole('button', { name: /emergency/i })
  for (const item of ['35', SADDLE_NUMBNESS, '60']) {
    await page.locator(`#item-${item}`).scrollIntoViewIfNeeded()
    const box = await strip.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640)
  }
  await strip.click()
  await expect.poll(async () => (await page.getByRole('alert').boundingBox())?.y ?? Number.NaN).toBeLessThan(640)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

it('has room for the rail in Spanish, and names no two landmarks alike', async () => {
  const { page } = running
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('combobox', { name: 'Language of the window' }).selectOption('es')
  await page.getByRole('link', { name: /Consulta/ }).waitFor()
  const rail = page.locator('.rail')
  expect(await rail.evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
  const names = await page.locator('nav[aria-label]').evaluateAll(elements => elements.map(element => element.getAttribute('aria-label')))
  expect(names.length).toBe(2)
  expect(new Set(names).size).toBe(2)
})

it('leaves the checklist a width to read in at 1280 px and the largest letters, in Spanish', async () => {
  const { page } = running
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.evaluate(() => { location.hash = '#/visit' })
  await page.evaluate(() => { document.documentElement.dataset.textSize = 'largest' })
  await expect.poll(async () => (await page.locator('.visit-checklist').boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(380)
})

it.each(['en', 'es'])('shows the three buttons under the causes whole at 320 px, in %s', async (locale) => {
  const { page } = running
  await page.setViewportSize({ width: 320, height: 640 })
  await page.locator('#shell-locale').selectOption(locale)
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('.says-foot > *')].filter(button => button.getBoundingClientRect().right > document.documentElement.clientWidth).length)).toBe(0)
})

it('has the whole body map in sight before the first answer at 1280 × 720, with kept visits to go to', async () => {
  const { page } = running
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.locator('#shell-locale').selectOption('en')
  await chooseTextSize('standard')
  await open('settings')
  await page.getByLabel('Keep finished visits').selectOption('30')
  await open('visit')
  await page.keyboard.press('Control+n')
  await page.getByText('Cleared.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Open a visit file' }).waitFor()
  await expect.poll(() => page.evaluate(() => {
    const pane = document.querySelector('.sections')
    return (pane?.scrollHeight ?? 0) - (pane?.clientHeight ?? 0)
  })).toBe(0)
})
