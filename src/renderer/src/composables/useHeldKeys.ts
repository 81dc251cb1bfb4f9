import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from 'vue'
import { answerFieldMark } from './useVisitKeys.ts'

/** Who says whether keys have to wait, and runs them when it is their turn. */
export interface KeyKeeper {
  readonly mustWait: () => boolean
  readonly inOrder: (command: () => void) => void
}

/** Keys with a name that are commands of the visit. */
const namedKeys: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Backspace', 'Enter', 'Escape'])
/** Letters that are commands with Ctrl. */
const controlKeys: ReadonlySet<string> = new Set(['z', 'y', 'n', 'enter'])

const isTextField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type))

/** Whether a key could mean another thing once the commands before it have run. */
function couldBeCommand(event: KeyboardEvent): boolean {
  const { target, key } = event
  if (event.defaultPrevented || event.altKey || event.isComposing)
    return false
  if (event.ctrlKey || event.metaKey)
    return controlKeys.has(key.toLowerCase())
  // What presses a button or moves the focus is the browser's.
  const presses = target instanceof Element && target.closest('button, a, summary, select') !== null
  return presses ? key.length === 1 && key !== ' ' : namedKeys.has(key) || (key.length === 1 && key !== ' ')
}
/** Whether someone is writing there, and not a number answer: those keys are text and nothing else. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement || (isTextField(target) && !target.hasAttribute(answerFieldMark))

/** What the browser would have typed. */
function type(field: HTMLInputElement | HTMLTextAreaElement, key: string): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? field.value.length
  if (key === 'Backspace')
    field.setRangeText('', start === end ? Math.max(start - 1, 0) : start, end, 'end')
  else if (key.length === 1)
    field.setRangeText(key, start, end, 'end')
  else
    return
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Holds the keys of the visit back while an answer is being written, and presses them anew in their order where the focus then is:
 * none is lost, and each means what it would have meant to slow hands.
 */
export function useHeldKeys({ mustWait, inOrder }: KeyKeeper): void {
  const replayed = new WeakSet<Event>()

  function press({ key, code, ctrlKey, metaKey, shiftKey, repeat }: KeyboardEvent): void {
    const target = document.activeElement ?? document.body
    const again = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, repeat, bubbles: true, cancelable: true })
    replayed.add(again)
    if (target.dispatchEvent(again) && isTextField(target) && !ctrlKey && !metaKey)
      type(target, key)
  }
  function hold(event: KeyboardEvent): void {
    if (replayed.has(event) || !mustWait() || !couldBeCommand(event) || isWriting(event.target))
      return
    event.preventDefault()
    event.stopImmediatePropagation()
    inOrder(() => press(event))
  }
  const start = (): void => window.addEventListener('keydown', hold, true)
  const stop = (): void => window.removeEventListener('keydown', hold, true)
  onMounted(start)
  onActivated(start)
  onDeactivated(stop)
  onBeforeUnmount(stop)
}
