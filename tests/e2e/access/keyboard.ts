import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settle } from '../visitStates.ts'

/** Hands on a keyboard and eyes on the window: there is no way to point at anything. */
export interface Keyboard {
  /** Presses keys one after the other, each as in `Shift+Tab`. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (words: string) => Promise<void>
  /** Goes on by Tab, or back by Shift Tab, until what has the focus has a name. */
  readonly tabTo: (name: RegExp, key?: 'Tab' | 'Shift+Tab') => Promise<void>
  /** Waits until the focus is on something of that name. */
  readonly seesFocus: (name: RegExp) => Promise<void>
  /** Waits until the words stand in the window. */
  readonly sees: (words: RegExp) => Promise<void>
}

/** What has the focus in words: its role, its name and what it holds. */
export const readFocusName = (page: Page): Promise<string> => page.evaluate(() => {
  const active = document.activeElement
  if (active === null || active === document.body)
    return 'nothing'
  const field = active instanceof HTMLInputElement || active instanceof HTMLSelectElement || active instanceof HTMLTextAreaElement ? active : undefined
  const labelledBy = active.getAttribute('aria-labelledby')?.split(' ').map(id => document.getElementById(id)?.textContent).join(' ')
  const name = active.getAttribute('aria-label') ?? labelledBy ?? (field === undefined ? active.textContent : field.labels?.[0]?.textContent ?? '')
  return `${active.tagName.toLowerCase()} ${name.replaceAll(/\s+/g, ' ').trim()}`
})

/** Gives hands that have only the keyboard of a window. */
export function takeKeyboard(page: Page): Keyboard {
  const seesFocus = (name: RegExp): Promise<void> => expect.poll(() => readFocusName(page)).toMatch(name)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys)
      await page.keyboard.press(key)
  }
  return {
    press,
    seesFocus,
    type: words => page.keyboard.type(words),
    tabTo: async (name, key = 'Tab') => {
      for (let count = 0; count < 150; count += 1) {
        // While an answer is being written, the focus goes on once that is done.
        const left = await page.evaluateHandle(() => document.activeElement)
        await page.keyboard.press(key)
        if (await page.evaluate(left => document.activeElement === left, left))
          await settle(page)
        await left.dispose()
        if (name.test(await readFocusName(page)))
          return
      }
      throw new Error(`no stop on the way is called ${String(name)}`)
    },
    sees: words => expect.poll(() => page.locator('body').innerText()).toMatch(words),
  }
}

/** Counts what a pointer does in the window from now on. @returns a function that reads the count */
export async function countPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = window as unknown as { pointed?: number }
    seen.pointed = 0
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      window.addEventListener(kind, () => { seen.pointed = (seen.pointed ?? 0) + 1 }, true)
  })
  return () => page.evaluate(() => (window as unknown as { pointed?: number }).pointed ?? 0)
}
