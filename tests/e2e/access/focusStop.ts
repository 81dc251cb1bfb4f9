import type { Page } from 'playwright-core'

/** A part of the page, in CSS pixels as if nothing were scrolled. */
interface Spot { readonly id: number, readonly left: number, readonly right: number, readonly top: number, readonly bottom: number }

/** What has the focus, as a person sees it. */
export interface FocusStop {
  /** Where it stands in the page: tags and classes, for a message. */
  readonly what: string
  /** The same without numbers: stops of one kind look alike. */
  readonly kind: string
  readonly name: string
  /** Whether all of it is inside the window, or as much as can be of what nearly fills it. */
  readonly isInside: boolean
  /** What lies over its middle, where that is neither it nor a part of it; `null` for nothing. */
  readonly coveredBy: string | null
  /** What sticks to an edge, or floats, and lies over an edge of it; `null` for nothing. */
  readonly under: string | null
  /** The pane that cuts some of it off though it has the room; `null` for none. */
  readonly cutBy: string | null
  /** Where it stands if nothing were scrolled, after the panes that scroll it, the outermost first; `null` for what sticks to an edge. */
  readonly spots: readonly Spot[] | null
  /** Whether it was a stop before. */
  readonly isAgain: boolean
  /** Whether it is the very stop before: a date has a stop for the day, one for the month and so on. */
  readonly isStill: boolean
}

/** Reads what has the focus; `null` where nothing has. */
export const readStop = (page: Page): Promise<FocusStop | null> => page.evaluate(() => {
  const active = document.activeElement
  if (!(active instanceof HTMLElement || active instanceof SVGElement) || active === document.body)
    return null
  const walk = window as unknown as { walked?: Set<Element> }
  walk.walked ??= new Set()
  const last = [...walk.walked].at(-1)
  const isAgain = walk.walked.has(active)
  walk.walked.add(active)

  const field = active instanceof HTMLInputElement || active instanceof HTMLSelectElement || active instanceof HTMLTextAreaElement ? active : undefined
  const isUnseen = field !== undefined && getComputedStyle(field).opacity === '0'
  const shown: Element = (isUnseen ? field.labels?.[0] : active.querySelector(':scope > path')) ?? active
  const say = (element: Element): string => {
    const classes = [...element.classList].join('.')
    return `${element.tagName.toLowerCase()}${element.id === '' ? '' : `#${element.id}`}${classes === '' ? '' : `.${classes}`}`
  }
  const what = [active.parentElement?.parentElement, active.parentElement, active].flatMap(part => part ?? []).map(say).join(' > ')

  const { left, right, top, bottom, width, height } = shown.getBoundingClientRect()
  const middle = (from: number, to: number, most: number): number => (Math.max(from, 0) + Math.min(to, most)) / 2
  const spots: readonly (readonly [number, number])[] = [
    [middle(left, right, innerWidth), middle(top, bottom, innerHeight)],
    ...[...shown.getClientRects()].map(box => [box.x + box.width / 2, box.y + box.height / 2] as const),
    ...shown instanceof SVGElement ? [0.2, 0.35, 0.5, 0.65, 0.8].flatMap(x => [0.2, 0.5, 0.8].map(y => [left + x * width, top + y * height] as const)) : [],
  ]
  const found = spots.map(([x, y]) => document.elementFromPoint(x, y))
  const isOfIt = (hit: Element | null): boolean => hit !== null && (shown.contains(hit) || active.contains(hit))

  const above: Element[] = []
  for (let part: Element | null = active.parentElement; part !== null && part !== document.body; part = part.parentElement)
    above.unshift(part)
  const ids = (window as unknown as { ids?: Map<Element, number> }).ids ??= new Map<Element, number>()
  const spotOf = (part: Element): { readonly id: number, readonly left: number, readonly right: number, readonly top: number, readonly bottom: number } => {
    ids.set(part, ids.get(part) ?? ids.size)
    const box = part.getBoundingClientRect()
    const over = above.filter(one => one !== part && one.contains(part))
    const x = over.reduce((sum, one) => sum + one.scrollLeft, scrollX)
    const y = over.reduce((sum, one) => sum + one.scrollTop, scrollY)
    return { id: ids.get(part) ?? 0, left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }
  }
  const panes = above.filter(part => /auto|scroll/.test(getComputedStyle(part).overflowY))
  const room = panes.at(-1)?.clientHeight ?? innerHeight
  const sticks = [...above, active].some(part => ['sticky', 'fixed'].includes(getComputedStyle(part).position) && part.tagName !== 'DIALOG')
  const first = found[0] ?? null

  const rises = (part: Element | null): Element | null => {
    for (let one = part; one !== null && one !== document.body; one = one.parentElement) {
      if (['sticky', 'fixed'].includes(getComputedStyle(one).position) || one.matches(':popover-open'))
        return one
    }
    return null
  }
  const own = rises(active)
  const [upper, lower] = [Math.max(top, 0) + 2, Math.min(bottom, innerHeight) - 2]
  const edges = [0.05, 0.5, 0.95].flatMap(x => [upper, lower].map(y => document.elementFromPoint(left + x * width, y)))
  const over = edges.map(rises).find(part => part !== null && part !== own && !part.contains(active) && !active.contains(part)) ?? null
  const cut = above.find((part) => {
    const style = getComputedStyle(part)
    const pane = part.getBoundingClientRect()
    const isCut = (clips: string, from: number, to: number, low: number, high: number): boolean => clips !== 'visible' && to - from <= high - low && (from < low - 1 || to > high + 1)
    return isCut(style.overflowY, top, bottom, pane.top, pane.bottom) || isCut(style.overflowX, left, right, pane.left, pane.right)
  })
  return {
    what,
    kind: what.replaceAll(/#[\w-]+/g, ''),
    name: (active.getAttribute('aria-label') ?? field?.labels?.[0]?.textContent ?? active.textContent).trim().slice(0, 60),
    isInside: width > 0 && height > 0 && (height > Math.min(room, innerHeight) * 0.75 || (top >= -1 && bottom <= innerHeight + 1)) && left >= -1 && right <= innerWidth + 1,
    coveredBy: found.some(isOfIt) ? null : first === null ? 'nothing: it is outside' : say(first),
    under: over === null ? null : say(over),
    cutBy: cut === undefined ? null : say(cut),
    spots: sticks ? null : [...panes, active].map(spotOf),
    isAgain,
    isStill: active === last,
  }
})

/** Whether a stop comes after another on the screen: below it, or to the right of it. Panes that scroll are held against each other as wholes. */
export function comesAfter(stop: FocusStop, before: FocusStop): boolean {
  if (stop.spots === null || before.spots === null)
    return true
  const at = stop.spots.findIndex((spot, depth) => spot.id !== before.spots?.[depth]?.id)
  const [one, other] = [before.spots[at], stop.spots[at]]
  if (one === undefined || other === undefined)
    return true
  const isAbove = other.bottom <= one.top + 1
  const isLeft = other.right <= one.left + 1
  return !(isAbove && other.left < one.right - 1) && !(isLeft && other.top < one.bottom - 1)
}

/** Puts the focus before the first stop, once what has just opened has taken it. */
export const startWalk = (page: Page): Promise<void> => page.evaluate(async () => {
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise(requestAnimationFrame)
  Reflect.deleteProperty(window, 'walked')
  const start = document.querySelector('dialog[open]') ?? document.body
  start.setAttribute('tabindex', '-1')
  if (start instanceof HTMLElement)
    start.focus()
  start.removeAttribute('tabindex')
})

/** What takes the focus by Tab and is in the page, but was no stop of the walk. */
export const listMissed = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const { walked } = window as unknown as { walked?: Set<Element> }
  const scope = document.querySelector('dialog[open]') ?? document
  return [...scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(part => part.checkVisibility({ visibilityProperty: true }) && !part.matches(':disabled, [tabindex="-1"]') && part.closest('[popover]:not(:popover-open)') === null)
    .filter(part => !(part instanceof HTMLInputElement && part.type === 'radio' && !part.checked))
    .filter(part => walked?.has(part) !== true)
    .map(part => part.outerHTML.slice(0, 160))
})

/**
 * Goes through a place by Tab until the walk is round.
 * @param key - Tab, or Shift+Tab for the way back
 * @returns each stop once, in order; a walk that is not round after `most` presses is a trap and throws
 */
export async function walkStops(page: Page, look: (stop: FocusStop) => Promise<void> = () => Promise.resolve(), key = 'Tab', most = 400): Promise<readonly FocusStop[]> {
  await startWalk(page)
  const stops: FocusStop[] = []
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key)
    const stop = await readStop(page)
    if (stop?.isStill === true)
      continue
    if (stop === null || stop.isAgain)
      return stops
    stops.push(stop)
    await look(stop)
  }
  throw new Error(`the walk is not round after ${most} presses of ${key}; the last stop was ${stops.at(-1)?.what}`)
}
