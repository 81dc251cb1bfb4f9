import type { Page } from 'playwright-core'

/** How much of the picture the focus changes. */
export interface FocusRing {
  /** Pixels whose contrast to what was there before is 3:1 or more. */
  readonly changed: number
  /** Pixels of a line two pixels thick around what has the focus: what WCAG 2.4.13 asks for. */
  readonly asked: number
}

/** Room around what has the focus in which its ring may be drawn, in CSS pixels. */
const ROOM = 8

/** Where what has the focus is drawn: an unseen radio is drawn by its label. */
const locate = (page: Page): Promise<{ readonly x: number, readonly y: number, readonly width: number, readonly height: number }> => page.evaluate(() => {
  const active = document.activeElement
  const shown = active instanceof HTMLInputElement && getComputedStyle(active).opacity === '0' ? active.labels?.[0] ?? active : active
  const { x, y, width, height } = shown?.getBoundingClientRect() ?? new DOMRect()
  // The bar of what scrolls is drawn over its edge.
  const bar = shown instanceof HTMLElement && shown.scrollHeight > shown.clientHeight ? shown.offsetWidth - shown.clientWidth : 0
  return { x, y, width: width - bar, height }
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
  const changed = await page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
      canvas?.drawImage(image, 0, 0)
      return canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    }))
    const linear = (part: number): number => part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4
    const light = (data: Uint8ClampedArray | undefined, at: number): number => 0.2126 * linear(data?.[at] ?? 0) + 0.7152 * linear(data?.[at + 1] ?? 0) + 0.0722 * linear(data?.[at + 2] ?? 0)
    let count = 0
    for (let at = 0; at < (one?.length ?? 0); at += 4) {
      const [a, b] = [light(one, at), light(other, at)]
      count += (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3 ? 1 : 0
    }
    return count
  }, [focused, plain])
  // Of what is larger than the window, the part in sight.
  const width = Math.min(box.width, size.width)
  const height = Math.min(box.height, size.height)
  return { changed, asked: Math.max(0, width * height - Math.max(0, width - 4) * Math.max(0, height - 4)) }
}
