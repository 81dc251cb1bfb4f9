import { computed, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'

/** Rows before and after the current one that are drawn at once: what a window shows, and from its first row on a whole section of the shipped checklist. */
const AT_ONCE = { before: 12, after: 32 }
/** Rows on either side that each further picture adds. */
const PER_PICTURE = 20

/**
 * Which rows of a long section are drawn: first those around the current one, then, picture by picture, all. A place is kept for the others.
 * @param list - what the rows belong to; another one starts anew
 * @param rows - how many there are
 * @param current - index of the current row; -1 for none
 * @returns `isFirst`: whether the first picture of the list is still to come
 */
export function useRowReach(list: () => unknown, rows: () => number, current: () => number): { readonly isDrawn: (index: number) => boolean, readonly isFirst: () => boolean } {
  /** Rows drawn by now beyond those at once, on either side. */
  const reach = shallowRef(0)
  const middle = computed(() => Math.max(current(), 0))
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  function stop(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  /** A frame runs before its picture is painted, a timer set in it after: the first picture waits for no further row. */
  function grow(): void {
    if (reach.value >= rows())
      return
    frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        reach.value += PER_PICTURE
        grow()
      })
    })
  }
  function start(): void {
    stop()
    reach.value = 0
    grow()
  }
  watch(list, start)
  onMounted(start)
  onBeforeUnmount(stop)
  return { isFirst: () => reach.value === 0, isDrawn: index => index >= middle.value - AT_ONCE.before - reach.value && index <= middle.value + AT_ONCE.after + reach.value }
}
