import type { Page } from 'playwright-core'

/**
 * Words that axe passes over and a person reads all the same: what an empty field asks for, and controls that cannot be used now.
 * With forced colors the system paints them.
 * @returns those of less than 4.5:1 on what they stand on, a line each
 */
export const findFaintWords = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  if (matchMedia('(forced-colors: active)').matches)
    return []
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  /** Red, green and blue of colors painted over each other, the lowest first. */
  const paint = (colors: readonly string[]): readonly number[] => {
    for (const color of colors) {
      if (canvas !== null)
        canvas.fillStyle = color
      canvas?.fillRect(0, 0, 1, 1)
    }
    return [...canvas?.getImageData(0, 0, 1, 1).data ?? []].slice(0, 3)
  }
  const light = (parts: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = parts.map(part => part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundsOf = (part: Element | null): readonly string[] => part === null ? ['white'] : [...groundsOf(part.parentElement), getComputedStyle(part).backgroundColor]
  const measure = (part: Element, color: string): number => {
    const grounds = groundsOf(part)
    const [one, other] = [light(paint(grounds)), light(paint([...grounds, color]))]
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  }
  const isSeen = (part: Element): boolean => part.checkVisibility({ visibilityProperty: true })
  const empty = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(':placeholder-shown')].filter(isSeen).map(field => ({ part: field, color: getComputedStyle(field, '::placeholder').color }))
  const idle = [...document.querySelectorAll<HTMLElement>('button:disabled, select:disabled, input:disabled, textarea:disabled')].filter(part => isSeen(part) && part.textContent !== '').map(part => ({ part, color: getComputedStyle(part).color }))
  return [...empty, ...idle].flatMap(({ part, color }) => {
    const contrast = measure(part, color)
    return contrast < 4.5 ? [`words of ${contrast.toFixed(1)}:1: ${part.tagName.toLowerCase()}#${part.id} "${(part.getAttribute('placeholder') ?? part.textContent).trim().slice(0, 40)}"`] : []
  })
})
