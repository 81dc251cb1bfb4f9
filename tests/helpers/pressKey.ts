import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'

/** Presses a key where the focus is. @returns the event, which says whether it was taken */
export async function pressKey(key: string, part: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...part })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  await flushPromises()
  return event
}

/** Goes to a question by its number, as a clinician does. */
export async function jumpTo(wrapper: VueWrapper, number: number): Promise<void> {
  await pressKey('g')
  await wrapper.get('#jump-number').setValue(String(number))
  if (wrapper.find('#jump-number').exists())
    await wrapper.get('#jump-number').trigger('keydown', { key: 'Enter' })
  await flushPromises()
}
