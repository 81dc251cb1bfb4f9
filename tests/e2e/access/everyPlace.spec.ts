import type { RunningApp } from '../launchApp.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, runtime } from '../launchApp.ts'
import { comesAfter, listMissed, walkStops } from './focusStop.ts'
import { measureFocusRing } from './measureFocusRing.ts'
import { measureTargets } from './measureTargets.ts'
import { keepAVisit, places } from './places.ts'
import { readOutline } from './readOutline.ts'

// Every place by Tab alone, at 1280 × 720: what has the focus is seen, is not covered and comes in the order of the screen; nothing is out of reach, and nothing holds the keyboard.

/** What is pressed all day: 44 px high and wide at the least. */
const mainTargets = /rail > ul|li\. > a\.router-link|div\.answers > input|span\.pick > input|patient-start|button-large|#pick-(?:causes|what-next|self-care|stretches|medicines|drinking|questions|next-step)\.tick|role="option"|#cause-[\w-]+\./
/** Of a line two pixels thick around what has the focus, the part that the focus must change by 3:1. A neighbour may lie over an edge of it. */
const SHARE = 0.5

let running: RunningApp
/** Kinds of stops whose ring has been seen. */
const measured = new Set<string>()
let firstTitles: string[] = []

beforeAll(async () => {
  running = await launchApp()
  await running.page.setViewportSize({ width: 1280, height: 720 })
  await keepAVisit(running.page)
})
afterAll(() => running.close())

// What folds questions away is walked with the visit at work.
describe.each(Object.keys(places).filter(place => place !== 'folded questions'))(`%s (${runtime})`, (place) => {
  beforeAll(() => places[place]?.(running.page))

  it('has a title, one heading of the first level, no level left out, and landmarks that can be told apart', async () => {
    const { title, levels, firstHeading, mains, landmarks, language } = await readOutline(running.page)
    expect(language).toBe('en')
    expect(title).toMatch(/^\S.* – Causebook$/)
    expect(firstHeading).not.toBe('')
    expect(levels.filter(level => level === 1)).toEqual([1])
    const own = levels.slice(levels.indexOf(1))
    expect(own.filter((level, at) => at > 0 && level > (own[at - 1] ?? 0) + 1)).toEqual([])
    // The patient's words are a dialog, which leaves nothing else to be read.
    expect(mains).toBe(place === 'the patient\'s words' ? 0 : 1)
    const named = landmarks.filter(landmark => !/^(?:main|banner|form) ?/.test(landmark))
    expect(named.filter(landmark => landmark.endsWith(' '))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    firstTitles = [...firstTitles, title]
  })

  it('is walked by Tab, each stop seen and none out of reach', async () => {
    const { page } = running
    const faint: string[] = []
    const stops = await walkStops(page, async ({ kind, what }) => {
      if (measured.has(kind))
        return
      measured.add(kind)
      const { changed, asked } = await measureFocusRing(page)
      if (changed < asked * SHARE)
        faint.push(`${changed} px of ${Math.round(asked)}: ${what}`)
    })
    expect(faint).toEqual([])
    expect(stops.length).toBeGreaterThan(10)
    expect(stops.filter(({ isInside }) => !isInside).map(({ what }) => what)).toEqual([])
    expect(stops.filter(({ coveredBy }) => coveredBy !== null).map(({ what, coveredBy }) => `${what} under ${coveredBy}`)).toEqual([])
    expect(stops.filter(({ name, what }) => name === '' && !what.includes('.note')).map(({ what }) => what)).toEqual([])
    expect(stops.flatMap((stop, at) => at === 0 || comesAfter(stop, stops[at - 1] ?? stop) ? [] : [`${stops[at - 1]?.what} → ${stop.what}`])).toEqual([])
    expect(await listMissed(page)).toEqual([])
  })

  it('has targets of 24 px, and of 44 where it is pressed all day', async () => {
    const targets = await measureTargets(running.page)
    const small = targets.filter(({ width, height }) => width < 24 || height < 24)
    expect(small.filter(({ isInline, hasEquivalent }) => !isInline && !hasEquivalent).map(({ what, width, height }) => `${width} × ${height}: ${what}`)).toEqual([])
    const main = targets.filter(({ what }) => mainTargets.test(what))
    expect(main.filter(({ width, height }) => width < 44 || height < 44).map(({ what, width, height }) => `${width} × ${height}: ${what}`)).toEqual([])
  })
})

it('has seen rings of many kinds, and as many titles as places that differ', () => {
  expect(measured.size).toBeGreaterThan(60)
  expect(new Set(firstTitles).size).toBeGreaterThanOrEqual(7)
})

it('would see a ring that is not there, a target that is too small, and a trap', async () => {
  const { page } = running
  await places['the settings']?.(page)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.acts .button:focus-visible { box-shadow: none !important; } .acts .button { min-block-size: 0 !important; block-size: 20px; padding: 0 !important; }')
    document.adoptedStyleSheets = [sheet]
    document.querySelector('.acts .button:nth-child(3)')?.addEventListener('keydown', event => event.preventDefault())
  })
  await page.locator('.acts .button').first().focus()
  await page.keyboard.press('Tab')
  const { changed, asked } = await measureFocusRing(page)
  expect(changed).toBeLessThan(asked * SHARE)
  expect((await measureTargets(page)).filter(({ height }) => height < 24).length).toBeGreaterThanOrEqual(3)
  await expect(walkStops(page, undefined, 'Tab', 60)).rejects.toThrow('the walk is not round')
  expect((await listMissed(page)).join()).toContain('Erase all visits')
  await page.evaluate(() => document.adoptedStyleSheets = [])
})

it('complains of nothing on the way', () => {
  expect(running.complaints).toEqual([])
})
