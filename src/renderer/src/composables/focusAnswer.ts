import { nextTick } from 'vue'

/**
 * Gives the focus to an option of a question, else to the answer that it has, and brings it into sight.
 * @param question - selector of what holds the answers
 */
export async function focusAnswer(question: string, option?: string): Promise<void> {
  await nextTick()
  const group = document.querySelector(question)
  const field = group?.querySelector<HTMLInputElement>(`input[value="${option}"]`) ?? group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector<HTMLInputElement>('input')
  field?.focus({ preventScroll: true })
  // The whole question first, then the answer, where the question is longer than the window.
  for (const part of [group, field?.labels?.[0] ?? field])
    part?.scrollIntoView?.({ block: 'nearest' })
}
