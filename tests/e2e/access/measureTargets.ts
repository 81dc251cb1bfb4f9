import type { Page } from 'playwright-core'

/** What can be pressed, and how large the area is that presses it. */
export interface Target {
  readonly what: string
  readonly name: string
  /** Width and height of the area around its middle in which a press is its own, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** In a line of text, whose height bounds it: an exception of WCAG 2.5.8. */
  readonly isInline: boolean
  /** A part of the drawing of the body, which the words of the same question stand for: another exception. */
  readonly hasEquivalent: boolean
}

/** Measures everything that can be pressed in the window as it is, by asking what lies under each point. */
export const measureTargets = (page: Page): Promise<readonly Target[]> => page.evaluate(() => {
  const scope = document.querySelector('dialog[open]') ?? document.body
  const all = [...scope.querySelectorAll<HTMLElement | SVGElement>('a[href], button, input, select, textarea, summary, [role="option"], [role="checkbox"]')]
    .filter(part => part.checkVisibility() && !part.matches(':disabled, .skip') && part.closest('[popover]:not(:popover-open)') === null)
  const say = (part: Element): string => [part.parentElement, part].flatMap(one => one ?? []).map(one => `${one.tagName.toLowerCase()}${one.id === '' ? '' : `#${one.id}`}.${[...one.classList].join('.')}`).join(' > ')
  const labelOf = (part: Element): Element | undefined => part instanceof HTMLInputElement && ['radio', 'checkbox'].includes(part.type) ? part.labels?.[0] : undefined
  const boxOf = (part: Element): DOMRect => (labelOf(part) ?? part).getBoundingClientRect()
  const isUnder = (part: Element): boolean => {
    const { x, y, width, height } = boxOf(part)
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.results') !== null && part.closest('.results') === null
  }
  // What a list lies over cannot be pressed while it is open.
  return all.filter(part => !isUnder(part)).map((part) => {
    part.scrollIntoView({ block: 'center', inline: 'center' })
    const label = labelOf(part)
    const { left, top, width, height } = boxOf(part)
    const isOwn = (x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (part.contains(hit) || (label?.contains(hit) ?? false))
    }
    const middle = [left + width / 2, top + height / 2] as const
    // From the middle outward, pixel by pixel, as far as a press is its own; more than 44 is not asked for.
    const reach = (stepX: number, stepY: number): number => {
      let far = 0
      while (far < 23 && isOwn(middle[0] + stepX * (far + 1), middle[1] + stepY * (far + 1)))
        far += 1
      return far
    }
    const around = [...part.parentElement?.childNodes ?? []].some(node => node instanceof Text && node.data.trim() !== '')
    return {
      what: say(part),
      name: (part.getAttribute('aria-label') ?? (part instanceof HTMLInputElement || part instanceof HTMLSelectElement ? part.labels?.[0]?.textContent : undefined) ?? part.textContent).trim().slice(0, 50),
      width: reach(-1, 0) + reach(1, 0) + 1,
      height: reach(0, -1) + reach(0, 1) + 1,
      isInline: getComputedStyle(part).display.startsWith('inline') && around,
      hasEquivalent: part.matches('svg .region'),
    }
  })
})
