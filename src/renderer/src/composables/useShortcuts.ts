import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from 'vue'

/** Whether keys typed there are text: a shortcut of one letter must leave them alone. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))
}

/** Listens to the keys of the whole window while the component is shown, kept-alive ones included. */
export function useShortcuts(handle: (event: KeyboardEvent) => void): void {
  const start = (): void => window.addEventListener('keydown', handle)
  const stop = (): void => window.removeEventListener('keydown', handle)
  onMounted(start)
  onActivated(start)
  onDeactivated(stop)
  onBeforeUnmount(stop)
}
