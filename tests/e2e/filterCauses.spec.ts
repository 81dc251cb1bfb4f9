import type { Locator } from 'playwright-core'
import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shippedPack } from '../helpers/shippedContent.ts'
import { launchApp, runtime } from './launchApp.ts'

const { causes, text } = shippedPack()
const nameOf = (id: string): string => text.en?.causes[id]?.shortName ?? id
/** Names of the causes that a finding speaks for when it is there. */
const spokenFor = (finding: string): readonly string[] => causes.filter(({ evidence }) => evidence.some(row => row.finding === finding && row.weight > 0)).map(({ id }) => nameOf(id)).toSorted()

let running: RunningApp
let list: Locator

beforeAll(async () => {
  running = await launchApp()
  list = running.page.getByRole('navigation', { name: 'Causes' })
})
afterAll(() => running.close())

const listed = async (): Promise<readonly string[]> => (await list.getByRole('link').allInnerTexts()).toSorted()
const clear = (): Promise<void> => running.page.getByRole('button', { name: 'Clear' }).click()

it(`lists every cause before anything is chosen (${runtime})`, async () => {
  await list.getByRole('link').first().waitFor()
  expect(await listed()).toEqual(causes.map(({ id }) => nameOf(id)).toSorted())
})

it.each([
  ['an exam test', 'Exam test that supports the cause', 'slr-positive'],
  ['a medicine', 'Medicine that supports the cause', 'diuretic'],
  ['a finding', 'Finding that supports the cause', 'numbness'],
])('leaves those that %s speaks for', async (_what, label, finding) => {
  await running.page.getByLabel(label).selectOption(finding)
  await expect.poll(listed).toEqual(spokenFor(finding))
  expect(spokenFor(finding).length).toBeGreaterThan(0)
  await clear()
})

it('leaves a group, and those that must not be missed', async () => {
  const { page } = running
  await page.getByLabel('Group').selectOption('nerve')
  await expect.poll(listed).toEqual(causes.filter(({ group }) => group === 'nerve').map(({ id }) => nameOf(id)).toSorted())
  await clear()
  await page.getByRole('checkbox', { name: 'Must not miss' }).check()
  const pressing = causes.filter(({ group }) => group === 'must-not-miss')
  await expect.poll(listed).toEqual(pressing.map(({ id }) => nameOf(id)).toSorted())
  await page.getByText(`${pressing.length} causes`, { exact: true }).waitFor()
  await clear()
})

it('filters by words from the slash on, opens the best by Enter and walks the list by arrows', async () => {
  const { page } = running
  await page.locator('#shell-search:focus').waitFor({ state: 'detached' })
  await page.keyboard.press('/')
  await page.keyboard.type('fracture')
  await list.getByRole('link', { name: 'Hip fracture' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Hip fracture' }).waitFor()
  await page.getByLabel('Words to filter by').focus()
  await page.keyboard.press('Escape')
  await expect.poll(listed).toHaveLength(causes.length)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await list.getByRole('link').nth(1).evaluate(link => link === document.activeElement)).toBe(true)
})

it('says that nothing passes, and how to go on', async () => {
  const { page } = running
  await page.getByLabel('Words to filter by').fill('zzzzqqqq')
  await page.getByText('No cause passes this filter.', { exact: false }).waitFor()
  expect(running.complaints).toEqual([])
})
