import type { Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { launchApp } from '../e2e/launchApp.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

/** Longest time that keys are pressed before the app is killed, in milliseconds. */
const LONGEST_LIFE = 700

/** What came of it. */
export interface WindowKillReport {
  readonly trials: number
  /** Answers that a further key had been taken after: the window says by that that they are on disk. */
  readonly acknowledged: number
  /** What was acknowledged and not there after the restart, in words. */
  readonly lost: readonly string[]
}

const section = shippedPack().checklist.sections.find(({ id }) => id === 'associated-symptoms')
const numbers = section?.items.map(item => item.number) ?? []

/** The answers that the window shows in its open section, in order: `yes`, `no` or `unasked` by item number. */
const readShown = (page: Page): Promise<readonly string[]> =>
  page.locator('.items input[type="radio"]:checked').evaluateAll(inputs => inputs.map(input => `${(input as HTMLInputElement).name} ${(input as HTMLInputElement).value}`))

async function openSection(page: Page): Promise<void> {
  await page.evaluate(() => location.hash = '#/visit')
  await page.locator(`#section-name`).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.type(String(numbers[0]))
  await page.keyboard.press('Enter')
  await page.locator(`#item-${numbers[0]}`).waitFor()
}

/** Presses Y and N at random until it is told to stop. @returns the answers pressed, in order */
async function pressKeys(page: Page, pressed: string[], isOver: () => boolean): Promise<void> {
  for (const number of numbers) {
    if (isOver())
      return
    const answer = Math.random() < 0.5 ? 'yes' : 'no'
    pressed.push(`item-${number} ${answer}`)
    await page.keyboard.press(answer === 'yes' ? 'y' : 'n')
  }
}

/** One life of the app: answers by key, a kill at a random moment, and what the next life shows. */
async function killOnce(data: string): Promise<{ readonly acknowledged: readonly string[], readonly pressed: readonly string[], readonly found: readonly string[] }> {
  const first = await launchApp({ CAUSEBOOK_USER_DATA: data })
  await openSection(first.page)
  const pressed: string[] = []
  const shown: string[] = []
  let isDead = false
  // Each answer is seen by the page itself the moment it is drawn; the one before it must be on disk by then.
  await first.page.exposeFunction('seeAnswer', (answer: string) => void (isDead || shown.push(answer)))
  await first.page.evaluate(() => {
    const see = (globalThis as unknown as { seeAnswer: (answer: string) => void }).seeAnswer
    const known = new Set<string>()
    new MutationObserver(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>('.items input:checked:not([value="unasked"])')) {
        const answer = `${input.name} ${input.value}`
        if (!known.has(answer)) {
          known.add(answer)
          see(answer)
        }
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  const keys = pressKeys(first.page, pressed, () => isDead).catch(() => undefined)
  await setTimeout(Math.random() * LONGEST_LIFE)
  isDead = true
  const acknowledged = shown.slice(0, -1)
  await first.kill()
  await keys
  const second = await launchApp({ CAUSEBOOK_USER_DATA: data })
  await second.page.evaluate(() => location.hash = '#/visit')
  await second.page.locator('#section-name').waitFor()
  await second.page.locator(`#item-${numbers[0]}`).waitFor({ timeout: acknowledged.length > 0 ? 10_000 : 1 }).catch(() => undefined)
  const found = (await readShown(second.page)).filter(answer => !answer.endsWith('unasked'))
  await second.kill()
  return { acknowledged, pressed, found }
}

/** Kills the app at random moments while answers are given by key, starts it anew and looks for them. */
export async function killWindow(trials: number): Promise<WindowKillReport> {
  const lost: string[] = []
  let count = 0
  for (let trial = 1; trial <= trials; trial += 1) {
    const data = mkdtempSync(path.join(tmpdir(), 'causebook-kill-'))
    try {
      const { acknowledged, pressed, found } = await killOnce(data)
      count += acknowledged.length
      lost.push(...acknowledged.filter(answer => !found.includes(answer)).map(answer => `trial ${trial}: ${answer} was acknowledged and is gone`))
      lost.push(...found.filter((answer, at) => answer !== pressed[at]).map(answer => `trial ${trial}: ${answer} is there, and was not pressed in that order`))
    }
    finally {
      rmSync(data, { recursive: true, force: true })
    }
  }
  return { trials, acknowledged: count, lost }
}
