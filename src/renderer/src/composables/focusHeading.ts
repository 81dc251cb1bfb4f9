import { nextTick } from 'vue'

/** Moves the focus to a place's heading, so that the keyboard and the screen reader start there. */
export async function focusHeading(): Promise<void> {
  await nextTick()
  const heading = document.querySelector<HTMLElement>('#place h1') ?? document.querySelector<HTMLElement>('#place')
  if (heading === null)
    return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
