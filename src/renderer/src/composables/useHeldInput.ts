import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from 'vue'
import { commandOfKey } from './commandOfKey.ts'
import { isTextField, pressNatively } from './pressNatively.ts'
import { answerFieldMark } from './useVisitKeys.ts'

/** Who says whether keys and clicks have to wait, and runs them when it is their turn. */
export interface InputKeeper {
  readonly mustWait: () => boolean
  readonly inOrder: (command: () => void) => void
  /** Whether the window was hidden: what still waits then is let go of, as any key would show it again. */
  readonly isHidden: boolean
}

/** Keys with a name that are commands of the visit, choose an answer, or decide where the next one goes. */
const namedKeys: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Backspace', 'Enter', 'Escape', 'Tab'])
/** Letters that are commands of the visit with Ctrl. */
const controlKeys: ReadonlySet<string> = new Set(['z', 'y', 'enter'])

/** Whether a key could mean another thing, or be done to another visit, once the commands before it have run. */
function couldMeanElse(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey } = event
  if (event.defaultPrevented || event.altKey || event.isComposing)
    return false
  const command = commandOfKey(event)
  // Who hides the window must not wait for the disk.
  if (command !== undefined)
    return command !== 'lock'
  return ctrlKey || metaKey ? controlKeys.has(key.toLowerCase()) : namedKeys.has(key) || key.length === 1
}
/** What a click gives the focus to. */
const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** Whether someone is writing there, and not a number answer: those keys are text and nothing else, but for the one that leaves it. */
const isWriting = ({ target, key }: KeyboardEvent): boolean =>
  key !== 'Tab' && (target instanceof HTMLSelectElement || (isTextField(target) && !target.hasAttribute(answerFieldMark)))

/**
 * Holds keys and clicks back while an answer is being written, and does them anew in their order, keys where the focus then is:
 * none is lost, unless the window is hidden meanwhile, and each means what it would have meant to slow hands.
 */
export function useHeldInput(keeper: InputKeeper): void {
  const { mustWait, inOrder } = keeper
  const replayed = new WeakSet<Event>()
  let waiting = 0

  function take(event: Event, replay: () => void): void {
    event.preventDefault()
    event.stopImmediatePropagation()
    waiting += 1
    inOrder(() => {
      waiting -= 1
      if (!keeper.isHidden)
        replay()
    })
  }
  function press({ key, code, ctrlKey, metaKey, shiftKey, repeat }: KeyboardEvent): void {
    const target = document.activeElement ?? document.body
    const again = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, repeat, bubbles: true, cancelable: true })
    replayed.add(again)
    if (target.dispatchEvent(again) && !ctrlKey && !metaKey)
      pressNatively(target, again)
  }
  function holdKey(event: KeyboardEvent): void {
    // What is typed goes in at once, unless keys before it are still to come.
    if (!replayed.has(event) && mustWait() && couldMeanElse(event) && (waiting > 0 || !isWriting(event)))
      take(event, () => press(event))
  }
  /** What is pointed at gets the focus in its turn, too. A press of ours is never trusted. */
  function holdPointer(event: MouseEvent): void {
    const { isTrusted, target, type } = event
    if (!isTrusted || !mustWait() || !(target instanceof Element))
      return
    if (type === 'mousedown')
      take(event, () => target.closest<HTMLElement>(focusable)?.focus())
    else
      take(event, () => target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window })))
  }
  function start(): void {
    window.addEventListener('keydown', holdKey, true)
    window.addEventListener('mousedown', holdPointer, true)
    window.addEventListener('click', holdPointer, true)
  }
  function stop(): void {
    window.removeEventListener('keydown', holdKey, true)
    window.removeEventListener('mousedown', holdPointer, true)
    window.removeEventListener('click', holdPointer, true)
  }
  onMounted(start)
  onActivated(start)
  onDeactivated(stop)
  onBeforeUnmount(stop)
}
