import { watch } from 'vue'
import { focusHeading } from './focusHeading.ts'

/** Notes where the focus is and how far the panes are scrolled when the window is hidden, and goes back there when it is shown. */
export function useReturningFocus(isHidden: () => boolean): void {
  let focused: Element | null = null
  let scrolled: readonly (readonly [Element, number])[] = []

  async function goBack(): Promise<void> {
    for (const [element, top] of scrolled)
      element.scrollTop = top
    if (focused instanceof HTMLElement && focused.isConnected && focused !== document.body)
      focused.focus({ preventScroll: true })
    else
      await focusHeading()
    focused = null
    scrolled = []
  }
  // Before the page changes, and after it has.
  watch(isHidden, (hidden) => {
    if (!hidden)
      return
    focused = document.activeElement
    scrolled = [...document.querySelectorAll('#app *')].filter(element => element.scrollTop > 0).map(element => [element, element.scrollTop] as const)
  }, { flush: 'sync' })
  watch(isHidden, (hidden) => {
    if (!hidden)
      void goBack()
  }, { flush: 'post' })
}
