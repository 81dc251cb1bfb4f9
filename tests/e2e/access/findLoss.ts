import type { Page } from 'playwright-core'

/**
 * What of the window's words and controls cannot be read or reached: beyond its sides, cut off by a part that does not scroll, or lying outside of its own box.
 * What is meant to be out of sight, drawings, and what scrolls within a region of its own are left out.
 */
export const findLoss = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const width = document.documentElement.clientWidth
  const say = (part: Element): string => `${part.parentElement?.className} > ${part.tagName}.${part.className} "${part.textContent.trim().slice(0, 40)}"`
  const lost: string[] = document.documentElement.scrollWidth > width ? [`the window scrolls sideways: ${document.documentElement.scrollWidth} px of ${width}`] : []
  const scope = document.querySelector('dialog[open]') ?? document.body
  // The line of a warning sign shortens its words, which stand whole in the bar that it leads to.
  const isLeftOut = (part: Element): boolean => !part.checkVisibility({ visibilityProperty: true }) || part.closest('.unseen, svg, .skip, canvas, select, thead, .label-line, .rail-name') !== null

  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || (node.textContent ?? '').trim() === '' || isLeftOut(parent))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const words = [...range.getClientRects()].filter(rect => rect.width > 0)
    const left = Math.min(...words.map(rect => rect.left))
    const right = Math.max(...words.map(rect => rect.right))
    const top = Math.min(...words.map(rect => rect.top))
    const bottom = Math.max(...words.map(rect => rect.bottom))
    let isRolled = false
    for (let part: Element | null = parent; part !== null && part !== document.body; part = part.parentElement) {
      const style = getComputedStyle(part)
      if (style.display.startsWith('inline') && !style.display.startsWith('inline-') || style.display === 'contents')
        continue
      const box = part.getBoundingClientRect()
      const scrollsX = /auto|scroll/.test(style.overflowX)
      const scrollsY = /auto|scroll/.test(style.overflowY)
      const cuts = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`)
      const isOwn = part === parent || part.matches('button, a, label, td, th, li')
      if ((isOwn || cuts) && !scrollsX && (left < box.left - 2 || right > box.right + 2))
        lost.push(`words beside their box: ${say(part)} ${Math.round(left)}–${Math.round(right)} in ${Math.round(box.left)}–${Math.round(box.right)}`)
      if ((part.matches('button, a.button, label') || cuts) && !scrollsY && !isRolled && (top < box.top - 3 || bottom > box.bottom + 3))
        lost.push(`words above or below their box: ${say(part)} ${Math.round(top)}–${Math.round(bottom)} in ${Math.round(box.top)}–${Math.round(box.bottom)}`)
      if (scrollsX && part.scrollWidth > part.clientWidth + 1) {
        if (!(part instanceof HTMLElement) || part.tabIndex < 0 || (part.getAttribute('aria-label') ?? part.getAttribute('aria-labelledby')) === null)
          lost.push(`scrolls sideways, but is no named stop: ${say(part)}`)
        break
      }
      isRolled ||= scrollsY
      if (part.parentElement === document.body && (left < -1 || right > width + 1))
        lost.push(`words beside the window: ${say(parent)} ${Math.round(left)}–${Math.round(right)} of ${width}`)
    }
  }
  for (const control of scope.querySelectorAll('a[href], button, select, textarea, input:not([type="radio"], [type="checkbox"])')) {
    if (isLeftOut(control) && !(control instanceof HTMLSelectElement && control.checkVisibility()))
      continue
    const box = control.getBoundingClientRect()
    if (box.left < -1 || box.right > width + 1 || box.width < 17)
      lost.push(`a control beside the window: ${say(control)} ${Math.round(box.left)}–${Math.round(box.right)} of ${width}`)
    const words = control instanceof HTMLSelectElement ? parseFloat(getComputedStyle(control).lineHeight) || 0 : 0
    if (control instanceof HTMLSelectElement && control.clientHeight < words - 1)
      lost.push(`a list lower than its words: ${say(control)}`)
  }
  return [...new Set(lost)]
})
