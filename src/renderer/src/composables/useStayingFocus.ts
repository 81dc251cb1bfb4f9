import { onBeforeUpdate, onUpdated } from 'vue'
import { focusHeading } from './focusHeading.ts'

/**
 * Keeps the focus in a part of the page when the control that has it goes away, as a row does that is deleted:
 * it goes to the control that stands in its place then, else to the last one, else to the heading of the place.
 * @param root - the part, whose own update takes the control away
 */
export function useStayingFocus(root: () => HTMLElement | null): void {
  let held: Element | null = null
  let position = -1
  const listStops = (): readonly HTMLElement[] => [...root()?.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input, select, textarea') ?? []]

  onBeforeUpdate(() => {
    const stops = listStops()
    position = stops.findIndex(stop => stop === document.activeElement)
    held = stops[position] ?? null
  })
  onUpdated(() => {
    const isLost = held?.isConnected === false && document.activeElement === document.body
    held = null
    if (!isLost)
      return
    const stops = listStops()
    const next = stops[position] ?? stops.at(-1)
    if (next === undefined)
      void focusHeading()
    else
      next.focus()
  })
}
