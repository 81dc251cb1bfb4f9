import type { RunningApp } from '../launchApp.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, runtime } from '../launchApp.ts'
import { comesAfter, listMissed, walkStops } from './focusStop.ts'
import { judgeRing, judgeStop } from './judgeFocus.ts'
import { judgeTargets } from './judgeTargets.ts'
import { mainTargets, measureTargets } from './measureTargets.ts'
import { keepAVisit, places } from './places.ts'
import { readOutline } from './readOutline.ts'

// Every place by Tab alone, at 1280 × 720: what has the focus is seen, is not covered and comes in the order of the screen; nothing is out of reach, and nothing holds the keyboard.

let running: RunningApp
/** Kinds of stops whose ring has been seen. */
const measured = new Set<string>()
/** What is pressed all day and was measured, by its selector. */
const pressed = new Set<string>()
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
    const faults: string[] = []
    const stops = await walkStops(page, async (stop) => {
      faults.push(...judgeStop(stop))
      if (measured.has(stop.kind))
        return
      measured.add(stop.kind)
      faults.push(...await judgeRing(page, stop.what))
    })
    expect(faults).toEqual([])
    expect(stops.length).toBeGreaterThan(10)
    expect(stops.flatMap((stop, at) => at === 0 || comesAfter(stop, stops[at - 1] ?? stop) ? [] : [`${stops[at - 1]?.what} → ${stop.what}`])).toEqual([])
    expect(await listMissed(page)).toEqual([])
  })

  it('has targets of 24 px, and of 44 where it is pressed all day', async () => {
    // Anew, as Tab has closed the results of the search.
    await places[place]?.(running.page)
    const targets = await measureTargets(running.page)
    expect(targets.length).toBeGreaterThan(10)
    targets.flatMap(({ mains }) => mains).forEach(selector => pressed.add(selector))
    expect(judgeTargets(targets)).toEqual([])
  })
})

it('has seen rings of many kinds, and as many titles as places that differ', () => {
  expect(measured.size).toBeGreaterThan(60)
  expect(new Set(firstTitles).size).toBeGreaterThanOrEqual(7)
})

it('has measured all that is pressed all day', () => {
  expect(mainTargets.filter(selector => !pressed.has(selector))).toEqual([])
})

it('would see a ring that is not there, a target that is too small, and a trap', async () => {
  const { page } = running
  await places['the settings']?.(page)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.acts .button:focus-visible { box-shadow: none !important; } .acts { gap: 0 !important; } .acts .button { min-block-size: 0 !important; block-size: 20px; inline-size: 12px; overflow: hidden; padding: 0 !important; }')
    document.adoptedStyleSheets = [sheet]
    document.querySelector('.acts .button:nth-child(3)')?.addEventListener('keydown', event => event.preventDefault())
  })
  await page.locator('.acts .button').first().focus()
  await page.keyboard.press('Tab')
  expect((await judgeRing(page, 'the button')).join()).toMatch(/a ring of \d+ px of .*a ring that is cut off/)
  expect(judgeTargets(await measureTargets(page)).length).toBeGreaterThanOrEqual(3)
  await expect(walkStops(page, undefined, 'Tab', 60)).rejects.toThrow('the walk is not round')
  expect((await listMissed(page)).join()).toContain('Erase all visits')
  await page.evaluate(() => document.adoptedStyleSheets = [])
})

it('complains of nothing on the way', () => {
  expect(running.complaints).toEqual([])
})
