import type { Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { launchApp } from '../e2e/launchApp.ts'
import { patience } from '../e2e/runtime.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

/** Answers that are seen before the app is killed: two at the least, as the last one need not be on disk. Counted, not timed: a slow machine answers as many. */
const SEEN = { fewest: 2, most: 14 }
/** Longest time that goes by after that, in milliseconds: the kill comes at any moment of an answer. */
const LONGEST_MORE = 100

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

/** The answers that the window shows in its open section, as `item-35 yes`. */
const readShown = (page: Page): Promise<readonly string[]> =>
  page.locator('.items input[type="radio"]:checked:not([value="unasked"])').evaluateAll(inputs => inputs.map(input => `${(input as HTMLInputElement).name} ${(input as HTMLInputElement).value}`))

async function openSection(page: Page, number: number): Promise<void> {
  await page.evaluate(() => location.hash = '#/visit')
  await page.locator('#section-name').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.type(String(number))
  await page.keyboard.press('Enter')
  await page.locator(`#item-${number} input:focus`).waitFor()
}

/** Has the page itself tell of each answer the moment it is drawn: the one before it must be on disk by then. */
async function watchAnswers(page: Page, see: (answer: string) => void): Promise<void> {
  await page.exposeFunction('seeAnswer', see)
  await page.evaluate(() => {
    const { seeAnswer } = globalThis as unknown as { readonly seeAnswer: (answer: string) => void }
    const list = (): readonly string[] => [...document.querySelectorAll<HTMLInputElement>('.items input:checked:not([value="unasked"])')].map(input => `${input.name} ${input.value}`)
    const known = new Set(list())
    new MutationObserver(() => {
      for (const answer of list().filter(answer => !known.has(answer))) {
        known.add(answer)
        seeAnswer(answer)
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** What a life of the app leaves behind: what was answered and acknowledged, and all that was pressed. */
interface Life {
  readonly acknowledged: ReadonlySet<string>
  readonly pressed: ReadonlySet<string>
}

/** Looks for what the life before left, goes on answering by key, and ends at a random moment. */
async function live(data: string, before: Life): Promise<{ readonly life: Life, readonly lost: readonly string[], readonly count: number }> {
  const { page, kill } = await launchApp({ CAUSEBOOK_USER_DATA: data })
  await page.evaluate(() => location.hash = '#/visit')
  await page.locator('#section-name').waitFor()
  // Answered after the window's own request: its visit is brought back by then.
  await page.evaluate(() => window.clinic.openVisits())
  if (before.acknowledged.size > 0)
    await openSection(page, numbers[0] ?? 0)
  const found = new Set(await readShown(page))
  const lost = [
    ...[...before.acknowledged].filter(answer => !found.has(answer)).map(answer => `${answer} was acknowledged and is gone`),
    ...[...found].filter(answer => !before.pressed.has(answer)).map(answer => `${answer} is there and was not given`),
  ]
  if (found.size >= numbers.length / 2) {
    await page.keyboard.press('Control+n')
    found.clear()
  }
  await openSection(page, numbers[found.size] ?? 0)
  const [shown, pressed] = [[] as string[], new Set(found)]
  const enough = SEEN.fewest + Math.floor(Math.random() * (SEEN.most - SEEN.fewest + 1))
  const seenEnough = Promise.withResolvers<null>()
  let isOver = false
  await watchAnswers(page, (answer) => {
    if (!isOver && shown.push(answer) === enough)
      seenEnough.resolve(null)
  })
  const keys = (async () => {
    for (const number of numbers.slice(found.size)) {
      if (isOver)
        return
      const answer = Math.random() < 0.5 ? 'yes' : 'no'
      pressed.add(`item-${number} ${answer}`)
      await page.keyboard.press(answer === 'yes' ? 'y' : 'n')
    }
  })().catch(() => undefined)
  // A window that shows no answer has acknowledged none.
  await Promise.race([seenEnough.promise, setTimeout(patience, undefined, { ref: false })])
  await setTimeout(Math.random() * LONGEST_MORE)
  isOver = true
  await kill()
  await keys
  const acknowledged = shown.slice(0, -1)
  return { life: { acknowledged: new Set([...found, ...acknowledged]), pressed }, lost, count: acknowledged.length }
}

/** One app after the other over the same data. The last one only looks. */
async function killOneAfterOther(trials: number): Promise<WindowKillReport> {
  const data = mkdtempSync(path.join(tmpdir(), 'causebook-kill-'))
  const lost: string[] = []
  let acknowledged = 0
  let before: Life = { acknowledged: new Set(), pressed: new Set() }
  try {
    for (let trial = 0; trial <= trials; trial += 1) {
      const { life, lost: gone, count } = await live(data, before)
      lost.push(...gone.map(what => `after kill ${trial}: ${what}`))
      acknowledged += trial < trials ? count : 0
      before = life
    }
  }
  finally {
    rmSync(data, { recursive: true, force: true })
  }
  return { trials, acknowledged, lost }
}

/** Kills the app at random moments while answers are given by key, and looks for them in its next life. Two apps at a time, each with its own data. */
export async function killWindow(trials: number): Promise<WindowKillReport> {
  const half = Math.ceil(trials / 2)
  const reports = await Promise.all([half, trials - half].map(killOneAfterOther))
  return { trials, acknowledged: reports.reduce((sum, report) => sum + report.acknowledged, 0), lost: reports.flatMap(report => report.lost) }
}
