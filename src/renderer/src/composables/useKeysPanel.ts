import type { ShallowRef } from 'vue'
import { nextTick, shallowRef } from 'vue'
import { focusHeading } from './focusHeading.ts'
import { isTyping, useShortcuts } from './useShortcuts.ts'

/** The list of keys of the places that have none of their own. */
export interface KeysPanel {
  readonly isOpen: ShallowRef<boolean>
  readonly toggle: () => void
  readonly close: () => void
}

/** What the panel needs. */
export interface KeysPanelFacts {
  /** Shows the keys, here or in the open place. */
  readonly show: () => void
  /** Whether a letter or mark alone is a command. */
  readonly letters: () => boolean
  /** Gives the focus to the panel. */
  readonly focus: () => void
}

/** Opens and closes the list; the focus goes back to where it was. `?` asks for it in every place, and Escape closes it. */
export function useKeysPanel({ show, letters, focus }: KeysPanelFacts): KeysPanel {
  const isOpen = shallowRef(false)
  let cameFrom: Element | null = null

  function close(): void {
    isOpen.value = false
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body)
      cameFrom.focus()
    else
      void focusHeading()
    cameFrom = null
  }
  async function open(): Promise<void> {
    cameFrom = document.activeElement
    isOpen.value = true
    await nextTick()
    focus()
  }
  useShortcuts((event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
      return
    if (event.key === 'Escape' && isOpen.value)
      close()
    else if (event.key === '?' && letters() && !isTyping(event))
      show()
    else
      return
    event.preventDefault()
  })
  return { isOpen, close, toggle: () => isOpen.value ? close() : void open() }
}
