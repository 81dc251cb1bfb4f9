import type { ShallowRef } from 'vue'
import { onBeforeUnmount, shallowRef } from 'vue'

/**
 * Drags rows by a grip: as soon as the pointer passes the middle of a neighbour, the two change places.
 * @param list - the element whose `data-row` children are the rows
 * @param move - puts the row at an index at another
 */
export function useRowDrag(list: () => HTMLElement | null, move: (from: number, to: number) => void): { readonly dragged: ShallowRef<number | null>, readonly start: (event: PointerEvent, index: number) => void } {
  const dragged = shallowRef<number | null>(null)

  function follow(event: PointerEvent): void {
    const from = dragged.value
    const rows = [...list()?.querySelectorAll(':scope > [data-row]') ?? []].map(row => row.getBoundingClientRect())
    if (from === null)
      return
    const above = rows[from - 1]
    const below = rows[from + 1]
    const to = above !== undefined && event.clientY < above.top + above.height / 2
      ? from - 1
      : below !== undefined && event.clientY > below.top + below.height / 2 ? from + 1 : from
    if (to !== from) {
      move(from, to)
      dragged.value = to
    }
  }
  function stop(): void {
    dragged.value = null
    window.removeEventListener('pointermove', follow)
    window.removeEventListener('pointerup', stop)
    window.removeEventListener('pointercancel', stop)
  }
  function start(event: PointerEvent, index: number): void {
    if (event.button !== 0)
      return
    dragged.value = index
    // On the window, as the grip itself moves within the page while it is dragged.
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
  }
  onBeforeUnmount(stop)
  return { dragged, start }
}
