import type { TextEntry } from '../../src/shared/i18n/text.ts'
import type { RunningApp } from './launchApp.ts'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shippedPack, shippedWords } from '../helpers/shippedContent.ts'
import { answerSaveDialog, launchApp, runtime } from './launchApp.ts'
import { goTo } from './states/goTo.ts'
import { enterVisit, openVisit, visitStates } from './visitStates.ts'

let running: RunningApp

const formsOf = (entry: TextEntry): readonly string[] => typeof entry === 'string' ? [entry] : Object.values(entry)
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A sentence as a pattern; `null` where too little of it is fixed to know it by. */
function patternOf(sentence: string): RegExp | null {
  const fixed = sentence.split(/\{\w+\}/)
  return /\p{L}{3}/u.test(fixed.join(' ')) ? new RegExp(`^${fixed.map(escape).join('.+')}$`, 'u') : null
}
const patternsOf = (locale: 'en' | 'es'): readonly RegExp[] => Object.values(shippedWords()[locale]).flatMap(formsOf).flatMap(sentence => patternOf(sentence) ?? [])
/** Every word of the content in a language. */
function listStrings(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : []
}
const patterns = { en: patternsOf('en'), es: patternsOf('es') }
const content = { en: new Set(listStrings(shippedPack().text.en)), es: new Set(listStrings(shippedPack().text.es)) }
/** Whether a text is our English, and not Spanish as well. */
const isEnglish = (text: string): boolean =>
  (content.en.has(text) || patterns.en.some(pattern => pattern.test(text))) && !content.es.has(text) && !patterns.es.some(pattern => pattern.test(text))

/** All that is in sight or is read out: texts, names, titles. What says itself that it is English is meant to be. */
const readTexts = (): Promise<readonly string[]> => running.page.evaluate(() => {
  const own = (element: Element | null): boolean => element !== null && element.closest('[lang="en"], script, style') === null
  const texts: string[] = [document.title]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (own(node.parentElement) && node.parentElement?.checkVisibility() === true)
      texts.push(node.textContent ?? '')
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (own(element) && element.checkVisibility())
      texts.push(...['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''))
  }
  return [...new Set(texts.map(text => text.replace(/\s+/g, ' ').trim()).filter(text => /\p{L}{2}/u.test(text)))]
})
const expectSpanish = async (): Promise<void> => {
  const texts = await readTexts()
  expect(texts.length).toBeGreaterThan(3)
  expect(texts.filter(isEnglish)).toEqual([])
}
const go = (hash: string): Promise<void> => goTo(running.page, hash.replace('#/', ''))

beforeAll(async () => {
  running = await launchApp({ LANG: 'es_MX.UTF-8', LC_ALL: 'es_MX.UTF-8' })
})
afterAll(() => running.close())

it('knows English from Spanish', () => {
  expect(['Keep finished visits', '3 results', 'New visit'].filter(text => !isEnglish(text))).toEqual([])
  expect(['No', 'Causebook', 'Nueva consulta', '3 resultados'].filter(isEnglish)).toEqual([])
})

it.each(['#/causes', '#/causes/sciatica', '#/causes/nowhere', '#/compare', '#/compare/sciatica+gout', '#/visit', '#/visits', '#/handouts', '#/settings'])(`speaks Spanish only at %s (${runtime})`, async (hash) => {
  await go(hash)
  await expectSpanish()
})

it.each(Object.keys(visitStates))('speaks Spanish only in the visit: %s', async (state) => {
  await openVisit(running.page)
  await visitStates[state]?.(running.page)
  await expectSpanish()
})

it('speaks Spanish only in the list of keys, the search, and while it is hidden', async () => {
  const { page } = running
  await go('#/settings')
  await page.keyboard.press('F1')
  await page.getByRole('region', { name: 'Teclas' }).waitFor()
  await expectSpanish()
  await page.keyboard.press('Escape')
  for (const words of ['hoja', 'zzzz']) {
    await page.locator('#shell-search').fill(words)
    await expectSpanish()
  }
  await page.locator('#shell-search').fill('')
  await page.keyboard.press('Control+l')
  await page.locator('.locked').waitFor()
  await expectSpanish()
  await page.keyboard.press('x')
  await page.locator('#place').waitFor()
})

it('says in the other language at once what it has said: a disk that refused, an emergency, an open list', async () => {
  const { page, app } = running
  await openVisit(page)
  await enterVisit(page, { 'saddle-numbness': true })
  await go('#/handouts')
  await answerSaveDialog(app, path.join('/nowhere-at-all', 'hoja.pdf'))
  await page.keyboard.press('Control+s')
  await page.getByText('la carpeta no existe', { exact: false }).waitFor()
  await page.keyboard.press('F1')
  await expectSpanish()
  await page.locator('#shell-locale').selectOption('en')
  await page.getByText('the folder does not exist', { exact: false }).waitFor()
  await page.getByRole('region', { name: 'Keys' }).waitFor()
  await page.locator('#shell-locale').selectOption('es')
  await page.getByText('la carpeta no existe', { exact: false }).waitFor()
  await expectSpanish()
})

it('suggests names of files in Spanish', async () => {
  const { app } = running
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (...args: readonly unknown[]) => {
      Object.assign(globalThis, { suggested: (args.at(-1) as { defaultPath: string }).defaultPath })
      return Promise.resolve({ canceled: true, filePath: '' })
    }
  })
  await go('#/settings')
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows()
    Menu.getApplicationMenu()?.getMenuItemById('save-form')?.click(undefined, window, window?.webContents)
  })
  await expect.poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'suggested')))).toMatch(/cuestionario-es\.pdf$/)
})
