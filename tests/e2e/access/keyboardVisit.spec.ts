import type { Keyboard } from './keyboard.ts'
import type { RunningApp } from '../launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from '../launchApp.ts'
import { countPointer, takeKeyboard } from './keyboard.ts'

// The visit from the first question to a kept visit that is deleted again, by keyboard alone.

let running: RunningApp
let hands: Keyboard
let readPointer: () => Promise<number>
const chosen = (number: number): Promise<readonly string[]> => running.page.locator(`#item-${number} input:checked`).evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value))

beforeAll(async () => {
  running = await launchApp()
  hands = takeKeyboard(running.page)
  readPointer = await countPointer(running.page)
})
afterAll(() => running.close())

it(`keeps visits, and opens the visit with its heading in focus (${runtime})`, async () => {
  await hands.press('Control+4')
  await hands.tabTo(/^select Keep finished visits/)
  await hands.press('ArrowDown')
  await hands.sees(/Kept visits/)
  await hands.press('Control+2')
  await hands.seesFocus(/^h1 New patient/)
})

it('answers without a letter: arrows between the answers of a question, Tab to the next', async () => {
  await hands.tabTo(/^input Not asked/)
  await hands.press('ArrowRight')
  await expect.poll(() => chosen(1)).toEqual(['under-2-weeks'])
  await hands.press('Tab', 'ArrowLeft')
  await expect.poll(() => chosen(2)).not.toEqual(['unasked'])
  await hands.press('Control+z')
  await expect.poll(() => chosen(2)).toEqual(['unasked'])
  await hands.press('Control+Shift+z')
  await expect.poll(() => chosen(2)).not.toEqual(['unasked'])
})

it('marks and unmarks places on the drawing of the body, which is the same answer as the words', async () => {
  await hands.tabTo(/^g Buttock/, 'Shift+Tab')
  await hands.press('Space')
  await hands.tabTo(/^g Back of the thigh/)
  await hands.press('Enter')
  await hands.seesFocus(/^g Back of the thigh/)
  await hands.tabTo(/^button 19 Site/, 'Shift+Tab')
  await hands.press('Enter')
  await hands.seesFocus(/^input (?:Buttock|Back of the thigh)/)
  expect(await chosen(19)).toEqual(['buttock', 'thigh-back'])
  await hands.tabTo(/^g Buttock/, 'Shift+Tab')
  await hands.press('Space')
  await expect.poll(() => chosen(19)).toEqual(['thigh-back'])
})

it('finds a question by number and by words, types a number, and says no to the rest of a section', async () => {
  await hands.press('g')
  await hands.type('77')
  await hands.press('Enter')
  await hands.seesFocus(/^input .*Age/i)
  await hands.type('46')
  await hands.press('Enter', '/')
  await hands.seesFocus(/^input Search/i)
  await hands.type('tingling')
  await hands.press('Enter', 'y')
  await expect.poll(() => chosen(36)).toEqual(['yes'])
  await hands.press('Shift+N')
  await hands.seesFocus(/^input Not asked/)
})

it('opens and closes the list of keys, and the focus stays at the question', async () => {
  await hands.press('g')
  await hands.type('35')
  await hands.press('Enter', '?')
  await hands.sees(/Every key|All keys/i)
  await hands.press('Escape', 'y')
  await expect.poll(() => chosen(35)).toEqual(['yes'])
})

it('asks in the patient\'s words, in the other language, and comes back to the same question', async () => {
  await hands.press('Shift+P')
  await hands.sees(/Not answered|Back to the checklist/)
  await hands.press('ArrowRight')
  await hands.tabTo(/^button Back to the checklist/, 'Shift+Tab')
  await hands.tabTo(/^button Español/)
  await hands.press('Enter')
  await hands.sees(/Sin responder|Sin contestar|No contestada/i)
  await hands.press('Escape')
  await hands.seesFocus(/^input (?:Yes|No|Not asked)/)
})

it('types a paper checklist by its numbers, sees what is wrong, and enters it', async () => {
  await hands.press('Shift+F')
  await hands.seesFocus(/^input From paper/)
  await hands.type('12 15.9 ')
  await hands.sees(/15\.9/)
  await hands.press('Control+a')
  await hands.type('38 12')
  await hands.press('Tab', 'Tab', 'Space')
  await hands.seesFocus(/Every other yes\/no question|From paper/)
  await hands.press('Control+a')
  await hands.type('38 12')
  await hands.press('Enter')
  await hands.sees(/2 answers entered from paper/)
  await expect.poll(() => chosen(38)).toEqual(['yes'])
})

it('reaches the emergency\'s reasons and more of it, a cause\'s reasons and its entry, and comes back', async () => {
  await hands.tabTo(/^button 38 /)
  await hands.press('Enter')
  await hands.seesFocus(/^input Yes/)
  await hands.tabTo(/^button More/)
  await hands.press('Enter')
  await hands.seesFocus(/^button Less/)
  await hands.tabTo(/^button Reasons and sources/)
  await hands.press('Enter')
  expect(await running.page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true')
  await hands.tabTo(/^a Cauda equina/, 'Shift+Tab')
  await hands.press('Enter')
  await hands.seesFocus(/^h1 Cauda equina/)
  await hands.press('Control+2')
  await hands.seesFocus(/^h1 Woman|^h1 New|^h1 .*46/)
})

it('copies the note, and hides the window and shows it again where the focus was', async () => {
  await hands.tabTo(/^button Copy note/)
  await hands.press('Enter')
  await hands.sees(/copied/i)
  await hands.press('Control+l')
  await hands.seesFocus(/^button Show/)
  await hands.press('Enter')
  await hands.seesFocus(/^button Copy note/)
})

it('starts a new visit, brings the last one back, and starts a new one again', async () => {
  await hands.press('Control+n')
  await hands.seesFocus(/^input Not asked/)
  await hands.tabTo(/^button Bring it back/, 'Shift+Tab')
  await hands.press('Enter')
  await hands.seesFocus(/^input /)
  await expect.poll(() => running.page.getByRole('alert').count()).toBe(1)
  await hands.press('Control+n')
  await expect.poll(() => running.page.getByRole('alert').count()).toBe(0)
})

it('reads, narrows, amends and deletes a kept visit, and the focus is never lost', async () => {
  await hands.tabTo(/^a Kept visits/, 'Shift+Tab')
  await hands.press('Enter')
  await hands.seesFocus(/^h1 Kept visits/)
  await hands.tabTo(/^select Cause/)
  await hands.press('ArrowDown')
  await expect.poll(() => running.page.locator('.kept-list a').count()).toBeLessThanOrEqual(1)
  await hands.seesFocus(/^select Cause/)
  await hands.press('Home')
  await hands.tabTo(/^a .*\d{4}/)
  await hands.press('Enter')
  await hands.seesFocus(/^h2 /)
  await hands.tabTo(/^button Amend/)
  await hands.press('Enter')
  await hands.sees(/You are amending a kept visit/)
  await hands.press('Control+n')
  await hands.tabTo(/^a Kept visits/, 'Shift+Tab')
  await hands.press('Enter')
  await hands.tabTo(/^a .*\d{4}/)
  await hands.press('Enter')
  await hands.seesFocus(/^h2 /)
  await hands.tabTo(/^button Delete/)
  await hands.press('Enter')
  await hands.seesFocus(/^button Keep it|^button /)
  await hands.press('Tab', 'Enter')
  await hands.seesFocus(/^h1 Kept visits/)
  await hands.sees(/deleted/i)
})

it('changes language and theme in the bar, and the focus stays on what changed them', async () => {
  await hands.tabTo(/^select Language of the window/)
  await hands.press('ArrowDown')
  await hands.seesFocus(/^select Idioma de la ventana/)
  await hands.press('Tab', 'Tab', 'Enter')
  await hands.seesFocus(/^button Tema: claro/)
  await hands.press('Shift+Tab', 'Enter')
  await hands.seesFocus(/^button Tamaño .*: grande/)
})

it('has pointed at nothing, and the window complains of nothing', async () => {
  expect(await readPointer()).toBe(0)
  expect(running.complaints).toEqual([])
})
