import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { pictureVisits } from './pictureVisits.ts'
import { enterVisit, openVisit } from './visitStates.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
beforeEach(() => openVisit(running.page))
afterAll(() => running.close())

const says = () => running.page.getByRole('complementary', { name: 'What this says' })

it(`ranks the causes with the reasons for and against each, and never as a percentage (${runtime})`, async () => {
  await enterVisit(running.page, { 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true, 'numbness': true, 'fever': false })
  await says().getByRole('heading', { level: 4 }).first().waitFor()
  expect(await says().getByRole('heading', { level: 4 }).first().innerText()).toBe('Sciatica')
  const text = await says().innerText()
  expect(text).toMatch(/For\s/)
  expect(text).not.toContain('%')
})

it('asks next what tells two causes apart, leads to it, and takes the answer into account', async () => {
  const { page } = running
  await enterVisit(page, pictureVisits['visit-close-call'] ?? {})
  const next = page.getByRole('region', { name: 'Ask next' }).getByRole('button')
  await next.waitFor()
  const asked = await next.innerText()
  expect(asked).toMatch(/tells .+ from .+|rules .+ in or out/)
  const [number = ''] = /^\d+/.exec(asked) ?? []
  await next.click()
  await page.locator(`#item-${number}[data-current]`).waitFor()
  const before = await says().innerText()
  await page.keyboard.press('y')
  await expect.poll(() => says().innerText()).not.toBe(before)
  expect(await page.getByRole('region', { name: 'Ask next' }).getByRole('button', { name: new RegExp(`^${number} `) }).count()).toBe(0)
})

it('names what to examine under an emergency, with the way to the entry', async () => {
  const { page } = running
  await enterVisit(page, pictureVisits['visit-emergency'] ?? {})
  await page.getByRole('region', { name: 'Examine, without delaying transfer' }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'Cauda equina syndrome' }).waitFor()
})

it('says plainly that nothing fits, and what else to think of', async () => {
  await enterVisit(running.page, pictureVisits['visit-nothing-fits'] ?? {})
  await says().getByRole('heading', { name: 'Nothing fits well yet; closest so far' }).waitFor()
  await says().getByText('Think also of:').waitFor()
  expect(running.complaints).toEqual([])
})
