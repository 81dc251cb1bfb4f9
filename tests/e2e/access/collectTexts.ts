import type { Page } from 'playwright-core'

/** A text of the page that is not marked as English. */
export interface PageText {
  readonly text: string
  /** The element that has it; with the attribute where the text stands in one, as names for a screen reader do. */
  readonly where: string
  readonly isName: boolean
}

/** Every text that is seen or read out and stands under no `lang="en"`: of elements, of attributes, the window's title. What was typed into fields is left out, wherever the page repeats it. */
export function collectTexts(page: Page): Promise<readonly PageText[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label', 'data-label']
    const isEnglish = (element: Element): boolean => element.closest('[lang]')?.getAttribute('lang')?.startsWith('en') ?? false
    // What is only out of sight is read out all the same.
    const isThere = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) || element.closest('option, optgroup, title') !== null
    const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}${element.id === '' ? '' : `#${element.id}`}${[...element.classList].map(name => `.${name}`).join('')}`
    const typed = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type="radio"], [type="checkbox"]), textarea')].map(field => field.value).filter(value => value.length > 2)
    const withoutTyped = (text: string): string => typed.reduce((left, value) => left.replaceAll(value, ''), text).replace(/\s+/g, ' ').trim()
    const found: { text: string, where: string, isName: boolean }[] = [{ text: document.title, where: 'title', isName: true }]
    for (const element of document.querySelectorAll('body *')) {
      if (isEnglish(element) || !isThere(element))
        continue
      for (const attribute of attributes.filter(name => element.hasAttribute(name)))
        found.push({ text: withoutTyped(element.getAttribute(attribute) ?? ''), where: `${nameOf(element)} @${attribute}`, isName: true })
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE && !['SCRIPT', 'STYLE', 'TEXTAREA'].includes(element.tagName))
          found.push({ text: withoutTyped(node.textContent ?? ''), where: nameOf(element), isName: false })
      }
    }
    return found.filter(({ text }) => text !== '')
  })
}
