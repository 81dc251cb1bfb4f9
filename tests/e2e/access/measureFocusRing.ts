import type { Page } from 'playwright-core'

/** How much of the picture the focus changes. */
export interface FocusRing {
  /** Pixels whose contrast to what was there before is 3:1 or more. */
  readonly changed: number
  /** Pixels of a line two pixels thick around what has the focus: what WCAG 2.4.13 asks for. */
  readonly asked: number
  /** Of each side that lies in the window, the part along which the ring is seen; of what is no box, none. */
  readonly sides: Readonly<Partial<Record<Side, number>>>
}
type Side = 'top' | 'bottom' | 'left' | 'right'

/** Room around what has the focus in which its ring may be drawn, in CSS pixels. */
const ROOM = 8

/** Where what has the focus is drawn: an unseen radio is drawn by its label, or by the part of it that is. */
const locate = (page: Page): Promise<{ readonly x: number, readonly y: number, readonly width: number, readonly height: number, readonly isBox: boolean, readonly hasBar: boolean, readonly lines: readonly (readonly [number, number])[] }> => page.evaluate(() => {
  const active = document.activeElement
  const label = active instanceof HTMLInputElement && getComputedStyle(active).opacity === '0' ? active.labels?.[0] : undefined
  const shown = label === undefined ? active : [label, ...label.children].find(part => getComputedStyle(part).boxShadow !== 'none' || getComputedStyle(part).outlineStyle !== 'none') ?? label
  const { x, y, width, height } = shown?.getBoundingClientRect() ?? new DOMRect()
  // The bar of what scrolls is drawn over its edge.
  const bar = shown instanceof HTMLElement && shown.scrollHeight > shown.clientHeight ? shown.offsetWidth - shown.clientWidth : 0
  return { x, y, width: width - bar, height, isBox: !(shown instanceof SVGElement) && shown?.getClientRects().length === 1, hasBar: bar > 0, lines: [...shown?.getClientRects() ?? []].map(line => [line.width, line.height] as const) }
})

/** Takes the focus away, or gives it back, while nothing in the page hears of it. */
const setFocus = (page: Page, has: boolean): Promise<void> => page.evaluate((has) => {
  const kept = window as unknown as { lastFocused?: HTMLElement }
  const mute = (event: Event): void => event.stopImmediatePropagation()
  const muted = ['focus', 'blur', 'focusin', 'focusout'] as const
  muted.forEach(type => window.addEventListener(type, mute, true))
  if (has) {
    kept.lastFocused?.focus({ preventScroll: true })
  }
  else {
    kept.lastFocused = document.activeElement as HTMLElement
    kept.lastFocused.blur()
  }
  muted.forEach(type => window.removeEventListener(type, mute, true))
}, has)

/** Compares two pictures of what has the focus, with it and without it. */
export async function measureFocusRing(page: Page): Promise<FocusRing> {
  const box = await locate(page)
  const size = page.viewportSize() ?? await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  const x = Math.max(Math.floor(box.x) - ROOM, 0)
  const y = Math.max(Math.floor(box.y) - ROOM, 0)
  const clip = { x, y, width: Math.min(Math.ceil(box.x + box.width) + ROOM, size.width) - x, height: Math.min(Math.ceil(box.y + box.height) + ROOM, size.height) - y }
  const take = async (): Promise<string> => (await page.screenshot({ clip, caret: 'hide', animations: 'disabled' })).toString('base64')
  const focused = await take()
  await setFocus(page, false)
  const plain = await take()
  await setFocus(page, true)
  const { changed, sides } = await page.evaluate(async ({ pictures, box, room }) => {
    const [first, second] = await Promise.all(pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
      canvas?.drawImage(image, 0, 0)
      return { width: image.width, height: image.height, data: canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray() }
    }))
    const [one, other] = [first?.data, second?.data]
    const wide = first?.width ?? 0
    const high = first?.height ?? 0
    const linear = (part: number): number => part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4
    const light = (data: Uint8ClampedArray | undefined, at: number): number => 0.2126 * linear(data?.[at] ?? 0) + 0.7152 * linear(data?.[at + 1] ?? 0) + 0.0722 * linear(data?.[at + 2] ?? 0)
    let count = 0
    const seen = { top: new Set<number>(), bottom: new Set<number>(), left: new Set<number>(), right: new Set<number>() }
    // A ring is drawn at most as far within the edge as beyond it.
    const isBy = (place: number, edge: number): boolean => Math.abs(place + 0.5 - edge) <= room
    for (let at = 0; at < (one?.length ?? 0); at += 4) {
      const [a, b] = [light(one, at), light(other, at)]
      if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 3)
        continue
      count += 1
      const [x, y] = [at / 4 % wide, Math.floor(at / 4 / wide)]
      const [isAcross, isAlong] = [x >= box.left && x < box.right, y >= box.top && y < box.bottom]
      if (isAcross && isBy(y, box.top))
        seen.top.add(x)
      if (isAcross && isBy(y, box.bottom))
        seen.bottom.add(x)
      if (isAlong && isBy(x, box.left))
        seen.left.add(y)
      if (isAlong && isBy(x, box.right))
        seen.right.add(y)
    }
    const across = Math.min(box.right, wide) - Math.max(box.left, 0)
    const along = Math.min(box.bottom, high) - Math.max(box.top, 0)
    const share = (places: ReadonlySet<number>, length: number, isIn: boolean): number | undefined => isIn ? places.size / Math.max(length, 1) : undefined
    return {
      changed: count,
      sides: !box.isBox
        ? {}
        : { top: share(seen.top, across, box.top >= 0), bottom: share(seen.bottom, across, box.bottom <= high), left: share(seen.left, along, box.left >= 0), right: share(seen.right, along, box.right <= wide && !box.hasBar) },
    }
  }, { pictures: [focused, plain], box: { left: box.x - x, top: box.y - y, right: box.x + box.width - x, bottom: box.y + box.height - y, isBox: box.isBox, hasBar: box.hasBar }, room: ROOM })
  // Of what is larger than the window, the part in sight; of words on several lines, each line.
  const outline = (wide: number, high: number): number => {
    const [width, height] = [Math.min(wide, size.width), Math.min(high, size.height)]
    return Math.max(0, width * height - Math.max(0, width - 4) * Math.max(0, height - 4))
  }
  return { changed, sides, asked: box.isBox ? outline(box.width, box.height) : Math.min(outline(box.width, box.height), box.lines.reduce((sum, [width, height]) => sum + outline(width, height), 0)) }
}
