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
  /** Whether a circle of 24 px around its middle meets no other target, nor the circle of another small one: the exception for spacing. */
  readonly isApart: boolean
  /** A part of the drawing of the body, which the words of the same question stand for: another exception. */
  readonly hasEquivalent: boolean
  /** Those of `mainTargets` that it is: pressed all day, and so 44 px high and wide at the least. */
  readonly mains: readonly string[]
}

/** What is pressed all day: the rail, answers, New visit, Save and Print, sections of a sheet, results of a search. */
export const mainTargets: readonly string[] = [
  '.rail a', '.answers input', '.pick input', '.patient-start', '.button-large', '[role="option"]',
  ...['causes', 'what-next', 'self-care', 'stretches', 'medicines', 'drinking', 'questions', 'next-step'].map(section => `#pick-${section}.tick`),
]

/** Measures everything that can be pressed in the window as it is, by asking what lies under each point. */
export const measureTargets = (page: Page): Promise<readonly Target[]> => page.evaluate((mainTargets) => {
  const scope = document.querySelector('dialog[open]') ?? document.body
  const all = [...scope.querySelectorAll<HTMLElement | SVGElement>('a[href], button, input, select, textarea, summary, [role="option"], [role="checkbox"]')]
    .filter(part => part.checkVisibility({ visibilityProperty: true }) && !part.matches(':disabled, .skip') && part.closest('[popover]:not(:popover-open)') === null)
  const say = (part: Element): string => [part.parentElement, part].flatMap(one => one ?? []).map(one => `${one.tagName.toLowerCase()}${one.id === '' ? '' : `#${one.id}`}.${[...one.classList].join('.')}`).join(' > ')
  const labelOf = (part: Element): Element | undefined => part instanceof HTMLInputElement && ['radio', 'checkbox'].includes(part.type) ? part.labels?.[0] : undefined
  const boxOf = (part: Element): DOMRect => (labelOf(part) ?? part).getBoundingClientRect()
  /** Whether an open list, a source's title or a line that sticks to the top lies over some of it: it can be pressed once that is gone. */
  const isUnder = (part: Element): boolean => {
    const { x, y, width, height } = boxOf(part)
    return [-22, -11, 0, 11, 22].some((by) => {
      const over = document.elementFromPoint(x + width / 2, y + height / 2 + by)?.closest('.results, .visit-strip, .title, [popover]')
      return over !== null && over !== undefined && !over.contains(part)
    })
  }
  /** Distance of a point to what another target is drawn as. */
  const measureGap = (x: number, y: number, { left, right, top, bottom }: DOMRect): number => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
  const isAlone = (part: Element): boolean => {
    const own = boxOf(part)
    const [x, y] = [own.left + own.width / 2, own.top + own.height / 2]
    return all.every((other) => {
      if (other === part || other.contains(part) || part.contains(other))
        return true
      const box = boxOf(other)
      const isSmall = box.width < 24 || box.height < 24
      return measureGap(x, y, box) >= 12 && !(isSmall && Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y) < 24)
    })
  }
  return all.flatMap((part) => {
    part.scrollIntoView({ block: 'center', inline: 'center' })
    if (isUnder(part))
      return []
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
    const isInLine = (one: Element | null): boolean => one !== null && getComputedStyle(one).display.startsWith('inline')
    let isInText = false
    for (let one = part.parentElement; one !== null && !isInText; one = isInLine(one) ? one.parentElement : null)
      isInText = [...one.childNodes].some(node => node instanceof Text && node.data.trim() !== '')
    return [{
      what: say(part),
      name: (part.getAttribute('aria-label') ?? (part instanceof HTMLInputElement || part instanceof HTMLSelectElement ? part.labels?.[0]?.textContent : undefined) ?? part.textContent).trim().slice(0, 50),
      width: reach(-1, 0) + reach(1, 0) + 1,
      height: reach(0, -1) + reach(0, 1) + 1,
      isInline: isInLine(part) && isInText,
      isApart: isAlone(part),
      hasEquivalent: part.matches('svg .region'),
      mains: mainTargets.filter(selector => part.matches(selector)),
    }]
  })
}, mainTargets)
