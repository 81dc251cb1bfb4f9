import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { openVisit } from './visitStates.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await openVisit(running.page)
})
afterAll(() => running.close())

const says = () => running.page.getByRole('complementary', { name: 'What this says' })
const line = () => running.page.getByRole('textbox', { name: 'From paper' })

it(`says what a line of numbers means before it is entered (${runtime})`, async () => {
  const { page } = running
  await page.keyboard.press('Shift+F')
  await line().waitFor()
  await page.keyboard.type('12 15- 19.1.3 77=46')
  await page.getByText('4 answers typed.').waitFor()
  const preview = await page.getByRole('list', { name: 'What will be entered' }).innerText()
  for (const part of [/12\s.*Yes/, /15\s.*No/, /77\s.*46/])
    expect(preview).toMatch(part)
  await says().getByText(/^0 of \d+ asked$/).waitFor()
})

it('enters nothing while one answer is wrong, and says which and why', async () => {
  const { page } = running
  await page.keyboard.type(' 130 ')
  await page.keyboard.press('Enter')
  await page.getByText('there is no question 130').waitFor()
  expect(await line().getAttribute('aria-invalid')).toBe('true')
  await says().getByText(/^0 of \d+ asked$/).waitFor()
})

it('enters all of it as one step, and one undo takes all of it back', async () => {
  const { page } = running
  await line().fill('12 15- 19.1.3 77=46')
  await page.keyboard.press('Enter')
  await line().waitFor({ state: 'hidden' })
  await says().getByText(/^4 of \d+ asked$/).waitFor()
  await page.keyboard.press('Control+z')
  await says().getByText(/^0 of \d+ asked$/).waitFor()
})

it('says no to every other question only where the line ends so', async () => {
  const { page } = running
  await page.keyboard.press('Shift+F')
  await line().fill('12 *-')
  await page.getByText(/\d+ other questions: no\./).waitFor()
  await page.keyboard.press('Enter')
  await line().waitFor({ state: 'hidden' })
  await page.getByRole('navigation', { name: 'Sections' }).getByText('Character').click()
  expect(await page.locator('#item-12-yes').isChecked()).toBe(true)
  expect(await page.locator('#item-13-no').isChecked()).toBe(true)
  expect(running.complaints).toEqual([])
})
