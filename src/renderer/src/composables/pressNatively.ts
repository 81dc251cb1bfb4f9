import { tabbable } from 'tabbable'
import { nextTick } from 'vue'

/** Whether text is typed there. */
export const isTextField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type))

const isRadio = (target: Element): target is HTMLInputElement => target instanceof HTMLInputElement && target.type === 'radio'

function moveFocus(from: Element, by: 1 | -1): void {
  const stops = tabbable(from.closest('dialog') ?? document.body)
  const index = stops.indexOf(from as HTMLElement)
  const to = index === -1 && by === -1 ? stops.length - 1 : (index + by + stops.length) % stops.length
  stops[to]?.focus()
}
function stepRadio(from: HTMLInputElement, by: 1 | -1): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(radio => radio.name === from.name && radio.form === from.form && !radio.disabled)
  const to = radios[(radios.indexOf(from) + by + radios.length) % radios.length]
  to?.focus()
  to?.click()
}
function typeInto(field: HTMLInputElement | HTMLTextAreaElement, key: string): void {
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

/** Letters go where the focus is once those that listened to the key have come to their end. */
async function typeAtFocus(key: string): Promise<void> {
  await nextTick()
  if (isTextField(document.activeElement))
    typeInto(document.activeElement, key)
}

/** Arrows that step through radios, with the way they go. */
const radioSteps: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Does what the browser does at a key that no one took: a key that a page presses is listened to and has no such effect.
 * HTML, "focus navigation" and "activation behavior"; lists that unfold are left alone.
 */
export function pressNatively(target: Element, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): void {
  const step = radioSteps[key]
  if (key === 'Tab')
    moveFocus(target, shiftKey ? -1 : 1)
  else if (isTextField(target) || (key.length === 1 && key !== ' '))
    void typeAtFocus(key)
  else if (isRadio(target) && step !== undefined)
    stepRadio(target, step)
  else if (target instanceof HTMLElement && (key === ' ' ? target.matches('input, button, summary') : key === 'Enter' && target.matches('button, summary, a[href]')))
    target.click()
}
