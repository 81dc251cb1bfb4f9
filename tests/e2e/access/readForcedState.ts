import type { Page } from 'playwright-core'

/** What of an element is left in forced colors: no shadow, no background of its own, but borders, outlines, weights, shapes and system colors. */
export const readForcedState = (page: Page, selector: string): Promise<string> => page.locator(selector).first().evaluate((element) => {
  const parts = [element, ...element.querySelectorAll('svg.icon, .state, path')]
  return parts.map((part) => {
    const style = getComputedStyle(part)
    const names = part instanceof SVGElement
      ? ['visibility', 'display', 'fill', 'stroke-width', 'stroke-dasharray']
      : ['border-top-width', 'border-top-style', 'border-left-width', 'outline-style', 'outline-width', 'outline-color', 'background-color', 'appearance']
    return names.map(name => style.getPropertyValue(name)).join(' ')
  }).join(' | ')
})
