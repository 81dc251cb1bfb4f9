import type { Page } from 'playwright-core'
import type { FocusStop } from './focusStop.ts'
import { listMissed, walkStops } from './focusStop.ts'
import { measureFocusRing } from './measureFocusRing.ts'

/** Of a line two pixels thick around what has the focus, the part that the focus must change by 3:1; and of each side, the part along which it must be seen. A neighbor may lie over some of it. */
const SHARE = { ring: 0.5, side: 0.5 }

/** What is wrong with a stop wherever it stands: hidden (WCAG 2.4.11), cut off or without a name. */
export function judgeStop({ what, name, isInside, coveredBy, under, cutBy }: FocusStop): readonly string[] {
  return [
    ...isInside ? [] : [`outside the window: ${what}`],
    ...coveredBy === null ? [] : [`under ${coveredBy}: ${what}`],
    ...under === null ? [] : [`an edge under ${under}: ${what}`],
    ...cutBy === null ? [] : [`cut off by ${cutBy}: ${what}`],
    ...name === '' && !what.includes('.note') ? [`no name: ${what}`] : [],
  ]
}

/** What is wrong with the ring around what has the focus (WCAG 2.4.7, 1.4.11). */
export async function judgeRing(page: Page, what: string): Promise<readonly string[]> {
  const { changed, asked, sides } = await measureFocusRing(page)
  const faint = Object.entries(sides).filter(([, share]) => share < SHARE.side).map(([side, share]) => `${side} ${Math.round(share * 100)} %`)
  return [
    ...changed < asked * SHARE.ring ? [`a ring of ${changed} px of ${Math.round(asked)}: ${what}`] : [],
    ...faint.length > 0 ? [`a ring that is cut off, ${faint.join(', ')}: ${what}`] : [],
  ]
}

/**
 * Goes through the window by Tab and says what is wrong with the focus, a line a fault.
 * @param measured - kinds of stops whose ring was measured before; those of this walk are added
 */
export async function judgeFocus(page: Page, measured: Set<string>): Promise<readonly string[]> {
  const faults: string[] = []
  await walkStops(page, async (stop) => {
    faults.push(...judgeStop(stop))
    if (measured.has(stop.kind))
      return
    measured.add(stop.kind)
    faults.push(...await judgeRing(page, stop.what))
  })
  return [...new Set([...faults, ...(await listMissed(page)).map(part => `never a stop: ${part}`)])]
}
