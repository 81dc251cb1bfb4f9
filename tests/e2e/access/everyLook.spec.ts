import type { RunningApp } from '../launchApp.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, runtime } from '../launchApp.ts'
import { enterVisit, openVisit } from '../visitStates.ts'
import { findLoss } from './findLoss.ts'
import { keepAVisit, places } from './places.ts'
import { readForcedState } from './readForcedState.ts'

// The window as people set it who see or move otherwise: no motion, forced colors, 400 % zoom, wider spacing, twice the letters.

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await running.page.setViewportSize({ width: 1280, height: 720 })
  await keepAVisit(running.page)
})
afterAll(() => running.close())

/** What could move: running animations, and styles that would make a change take time. */
const findMotion = (): Promise<readonly string[]> => running.page.evaluate(() => {
  const last = (times: string): number => Math.max(...times.split(',').map(time => parseFloat(time)))
  return [
    ...document.getAnimations().map(animation => `runs: ${animation.constructor.name}`),
    ...[...document.querySelectorAll('*')].filter((part) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(part)
      return last(transitionDuration) > 0 || (animationName !== 'none' && last(animationDuration) > 0) || scrollBehavior === 'smooth'
    }).map(part => `could move: ${part.tagName}.${[...part.classList].join('.')}`),
  ]
})

it('moves a little where motion is not reduced', async () => {
  await places['the settings']?.(running.page)
  expect(await running.page.locator('.button').first().evaluate(button => getComputedStyle(button).transitionDuration)).not.toMatch(/^0s(?:, 0s)*$/)
})

describe('in forced colors', () => {
  beforeAll(async () => {
    const { page } = running
    await page.emulateMedia({ forcedColors: 'active' })
    await openVisit(page)
    await enterVisit(page, { 'symptom-duration': 'under-2-weeks', 'pain-site': ['buttock'], 'numbness': true, 'tingling': false, 'saddle-numbness': true })
  })
  afterAll(() => running.page.emulateMedia({ forcedColors: null }))

  it.each([
    ['the current place', '.rail a[aria-current]', '.rail a:not([aria-current])'],
    ['the open section', '.sections [aria-current]', '.sections li button:not([aria-current])'],
    ['a section that is begun', '.state-part', '.state:not(.state-part)'],
    ['the current question', '.item[data-current]', '.item:not([data-current])'],
    ['a chosen option', 'input:checked + .option:not(.option-unasked)', 'input:not(:checked) + .option:not(.option-unasked)'],
    ['a place on the body', '.region[aria-checked="true"]', '.region[aria-checked="false"]'],
    ['a filled bar of strength', '.strength-bars i.on', '.strength-bars i:not(.on)'],
    ['an emergency', '.urgency-emergency', '.urgency-soon, .cause'],
  ])('tells %s from the others by more than color', async (_what, one, other) => {
    const { page } = running
    expect(await readForcedState(page, one)).not.toBe(await readForcedState(page, other))
  })
  it('tells yes, no and not asked apart, each with a mark of its own', async () => {
    const { page } = running
    await page.keyboard.press('g')
    await page.keyboard.type('35')
    await page.keyboard.press('Enter')
    const marks = await page.evaluate(() => [35, 36, 37].map((number) => {
      const label = document.querySelector(`#item-${number} input:checked + label`)
      return [label?.querySelector('path')?.getAttribute('d'), getComputedStyle(label?.querySelector('.icon') ?? document.body).visibility, getComputedStyle(label?.firstElementChild ?? document.body).borderTopWidth].join()
    }))
    expect(new Set(marks).size).toBe(3)
    expect(marks.filter(mark => !/visible,2px$/.test(mark))).toEqual([])
  })
  it('gives each urgency its word and its shape', async () => {
    const { page } = running
    const head = page.locator('.urgency-emergency .urgency-head')
    expect(await head.locator('.urgency-word').innerText()).toMatch(/emergency/i)
    expect(await head.locator('svg').isVisible()).toBe(true)
  })
  it.each([
    ['a link of the rail', 'a blank visit', '.rail a', 'a'],
    ['an answer', 'a blank visit', '#item-4-unasked', 'label > span'],
    ['an option', 'a blank visit', '#item-1-unasked', 'label'],
    ['a size of print', 'the handout', '#size-14', 'label'],
    ['an answer in the patient\'s words', 'the patient\'s words', '.choices input', 'label'],
    ['the paper', 'the handout', '.paper', 'div'],
    ['a cause in the list', 'the catalog', '.list a', 'a'],
  ])('draws an outline in place of the ring around %s', async (_what, place, selector, shown) => {
    const { page } = running
    await places[place]?.(page)
    await page.keyboard.press('Tab')
    await page.locator(selector).first().focus()
    const outline = await page.locator(selector).first().evaluate((element, shown) => {
      const drawn = shown.startsWith('label') ? element.parentElement?.querySelector(`:scope > input:focus-visible + ${shown}`) : element
      return drawn === null || drawn === undefined ? 'nothing' : [getComputedStyle(drawn).outlineStyle, getComputedStyle(drawn).outlineWidth, getComputedStyle(drawn).outlineColor].join(' ')
    }, shown)
    expect(outline).toMatch(/^solid 2px rgb/)
  })
})

/** How the window is looked at. */
interface Look { readonly name: string, readonly locale: string, readonly width: number, readonly height: number, readonly style: string, readonly letters: number }
/** What WCAG 1.4.12 sets: nothing may be lost by it. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }'
const plain: Look = { name: '', locale: 'en', width: 1280, height: 720, style: '', letters: 16 }
const looks: readonly Look[] = [
  { name: '320 × 256, as 1280 × 1024 at 400 %', locale: 'en', width: 320, height: 256, style: '', letters: 16 },
  { name: 'the same with wider spacing, in Spanish', locale: 'es', width: 320, height: 256, style: spacing, letters: 16 },
  { name: '1280 × 720 with wider spacing', locale: 'en', width: 1280, height: 720, style: spacing, letters: 16 },
  { name: '1280 × 720 with letters of twice the size, in Spanish', locale: 'es', width: 1280, height: 720, style: '', letters: 32 },
]

async function lookAt({ locale, width, height, style, letters }: Look): Promise<void> {
  const { page } = running
  await page.setViewportSize({ width, height })
  await page.locator('#shell-locale').selectOption(locale)
  await page.evaluate((style) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets = [sheet]
  }, style)
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: letters } })
  await session.detach()
}

describe.each(Object.keys(places))(`%s (${runtime})`, (place) => {
  beforeAll(async () => {
    await lookAt(plain)
    await places[place]?.(running.page)
  })
  it('does not move where motion is reduced', async () => {
    await running.page.emulateMedia({ reducedMotion: 'reduce' })
    // What had begun to move before comes to its end.
    await expect.poll(findMotion).toEqual([])
    await running.page.emulateMedia({ reducedMotion: null })
  })
  it.each(looks)('loses nothing at $name', async (look) => {
    await lookAt(look)
    await expect.poll(() => findLoss(running.page)).toEqual([])
  })
})

it.each([[320, 256], [1280, 720]])('shows the title of a source whole at %i × %i, and never over its mark', async (width, height) => {
  const { page } = running
  await lookAt({ ...plain, width, height })
  await places['an entry']?.(page)
  await page.keyboard.press('Tab')
  const marks = page.locator('.source')
  for (let at = 0; at < await marks.count(); at += 9) {
    await marks.nth(at).focus()
    await expect.poll(() => marks.nth(at).evaluate((mark) => {
      const title = mark.nextElementSibling?.getBoundingClientRect() ?? new DOMRect()
      const own = mark.getBoundingClientRect()
      const isInside = title.width > 0 && title.left >= 0 && title.right <= document.documentElement.clientWidth && title.top >= 0 && title.bottom <= innerHeight
      return isInside && (title.bottom <= own.top || title.top >= own.bottom)
    })).toBe(true)
  }
})

it('sees what is lost', async () => {
  const { page } = running
  await lookAt({ ...plain, width: 320, height: 256 })
  await places['the settings']?.(page)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.acts .button { flex: none; white-space: nowrap !important; inline-size: 30rem; } h1 { overflow: hidden; inline-size: 2rem; }')
    document.adoptedStyleSheets = [sheet]
  })
  const lost = (await findLoss(page)).join('\n')
  expect(lost).toMatch(/a control beside the window/)
  expect(lost).toMatch(/words beside their box: .*H1/)
})

it('complains of nothing on the way', () => {
  expect(running.complaints).toEqual([])
})
