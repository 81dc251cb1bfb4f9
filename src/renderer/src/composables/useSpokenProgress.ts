import type { Ref } from 'vue'
import type { SectionProgress } from '../../../shared/intake/checklistProgress.ts'
import type { ChecklistPlace } from './useChecklistPlace.ts'
import { shallowRef, watch } from 'vue'
import { useText } from './useText.ts'

/**
 * What a screen reader is told besides the item that has the focus: on the way from one section to another how far both have come.
 * Not after each answer, which the focus on the next item tells already.
 * @param lines - each section's progress
 */
export function useSpokenProgress(place: ChecklistPlace, lines: () => readonly { readonly id: string, readonly progress: SectionProgress }[]): Ref<string> {
  const { t, section: nameOf } = useText()
  const spoken = shallowRef('')
  const say = (id: string | undefined): readonly string[] => lines()
    .filter(line => line.id === id)
    .map(({ id, progress: { asked, total } }) => t('visit.spoken.section', { section: nameOf(id), asked, total }))
  watch(() => place.section.value?.id, (now, before) => spoken.value = [...say(before), ...say(now)].join(' '), { flush: 'post' })
  return spoken
}
