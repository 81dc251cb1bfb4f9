import type { Ref, ShallowRef } from 'vue'
import type { EntryPart } from '../components/catalog/entryParts.ts'
import { nextTick, onMounted, shallowRef } from 'vue'
import { entryParts } from '../components/catalog/entryParts.ts'

/** A part counts as read once its start is this near the line of sections, in pixels. */
const NEAR_PX = 24

/**
 * The part of an entry that is being read, and the way to another one: by `go`, or by a link with `data-part`.
 * @param onScroll - hears how far the entry is scrolled, in pixels
 */
export function useEntryScroll(entry: Readonly<Ref<HTMLElement | null>>, onScroll: (top: number) => void): { readonly current: ShallowRef<EntryPart>, readonly go: (part: string) => Promise<void> } {
  const current = shallowRef<EntryPart>('what-it-is')
  // A part near the end cannot reach the top: the one that was asked for stays marked until the reader scrolls.
  let isHeld = false

  function follow(scroller: HTMLElement): void {
    onScroll(scroller.scrollTop)
    if (isHeld)
      return
    const navBottom = scroller.querySelector('.entry-nav')?.getBoundingClientRect().bottom ?? 0
    const isAtEnd = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
    const read = entryParts.findLast(part => (scroller.querySelector(`#${part}`)?.getBoundingClientRect().top ?? Infinity) <= navBottom + NEAR_PX)
    current.value = isAtEnd ? 'sources' : read ?? 'what-it-is'
  }
  /** Scrolls to a part, or to a source's line, and moves the focus there. */
  async function go(part: string): Promise<void> {
    await nextTick()
    const scroller = entry.value
    const target = scroller?.querySelector<HTMLElement>(`#${CSS.escape(part)}`)
    if (!scroller || !target)
      return
    isHeld = true
    current.value = entryParts.find(known => known === part) ?? 'sources'
    if (scroller.scrollHeight > scroller.clientHeight)
      scroller.scrollTop += target.getBoundingClientRect().top - scroller.getBoundingClientRect().top - (scroller.querySelector('.entry-nav')?.clientHeight ?? 0)
    else
      target.scrollIntoView({ block: 'start' })
    const focusable = target.matches('[tabindex]') ? target : target.querySelector<HTMLElement>('[tabindex="-1"]')
    focusable?.focus({ preventScroll: true })
  }
  function jump(event: MouseEvent): void {
    const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part]')?.dataset.part : undefined
    if (part === undefined)
      return
    event.preventDefault()
    void go(part)
  }
  onMounted(() => {
    const scroller = entry.value
    if (scroller === null)
      return
    const release = (): void => {
      isHeld = false
    }
    scroller.addEventListener('scroll', () => follow(scroller), { passive: true })
    scroller.addEventListener('wheel', release, { passive: true })
    scroller.addEventListener('pointerdown', release)
    scroller.addEventListener('keydown', release)
    scroller.addEventListener('click', jump)
  })
  return { current, go }
}
