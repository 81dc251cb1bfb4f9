import type { AxeResults } from 'axe-core'
import type { RunningApp } from './launchApp.ts'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { openVisit, visitStates } from './visitStates.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

/** What axe finds wrong with the whole window, as `rule: place`. */
async function findViolations(): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's policy for scripts does not hold.
  await running.page.evaluate(axe.source)
  const { violations } = await running.page.evaluate(() => (window as unknown as { readonly axe: { readonly run: () => Promise<AxeResults> } }).axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`))
}

const looks = [
  { name: 'English, light', locale: 'en', theme: 'light', width: 1280, height: 720 },
  { name: 'Spanish, dark', locale: 'es', theme: 'dark', width: 1280, height: 720 },
  { name: 'English, 320 px wide', locale: 'en', theme: 'light', width: 320, height: 640 },
] as const

describe.each(looks)('axe in $name', ({ locale, theme, width, height }) => {
  beforeAll(async () => {
    const { page } = running
    await page.setViewportSize({ width, height })
    await page.locator('#shell-locale').selectOption(locale)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  })
  it.each(Object.keys(visitStates))(`has nothing to say about the visit: %s (${runtime})`, async (state) => {
    const { page } = running
    await openVisit(page)
    await visitStates[state]?.(page)
    expect(await findViolations()).toEqual([])
    await page.keyboard.press('Escape')
  })
})

it('would see a fault', async () => {
  await openVisit(running.page)
  await running.page.evaluate(() => document.querySelector('.checklist-head label')?.remove())
  await running.page.evaluate(() => document.querySelector('#find-item')?.removeAttribute('placeholder'))
  expect((await findViolations()).join()).toContain('label: #find-item')
})
