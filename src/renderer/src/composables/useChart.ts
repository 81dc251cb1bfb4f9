import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { buildNote } from '../../../shared/assessment/buildNote.ts'
import { useContentStore } from '../stores/content.ts'
import { useHandoutStore } from '../stores/handout.ts'
import { useVisitStore } from '../stores/visit.ts'
import { useVisitFileStore } from '../stores/visitFile.ts'
import { momentIso, todayIso } from './todayIso.ts'
import { useText } from './useText.ts'
import { sayVisitFileFault } from './visitFileFault.ts'

/** What goes from the visit to the chart, and what came of it. */
export interface Chart {
  /** The last outcome in words; empty for none. */
  readonly outcome: ComputedRef<string>
  readonly copyNote: () => Promise<void>
  readonly saveFile: () => Promise<void>
}

/** The note for the clipboard, and the document for a file: both as the visit stands, in the window's language. */
export function useChart(): Chart {
  const content = useContentStore()
  const visit = useVisitStore()
  const handout = useHandoutStore()
  const file = useVisitFileStore()
  const { t, locale } = useText()
  const copied = shallowRef<'none' | 'copied' | 'failed'>('none')
  watch(() => visit.answers, () => {
    copied.value = 'none'
    file.forget()
  })

  async function copyNote(): Promise<void> {
    if (content.pack === null || visit.assessment === null)
      return
    file.forget()
    const given = handout.given === null ? undefined : { causes: handout.given }
    const note = buildNote({ pack: content.pack, answers: visit.answers, assessment: visit.assessment, locale: locale.value, t, handout: given })
    copied.value = await handout.copyText(note) ? 'copied' : 'failed'
  }
  async function saveFile(): Promise<void> {
    copied.value = 'none'
    const given = handout.given === null ? null : [...handout.given]
    const asked = visit.turn
    await file.save({ answers: { ...visit.answers }, locale: locale.value, moment: momentIso(), given, sheet: given === null ? null : handout.requestFor(todayIso()) })
    if (asked !== visit.turn)
      file.forget()
  }
  const outcome = computed(() => {
    if (copied.value !== 'none')
      return t(`visit.note.${copied.value}`)
    if (file.saveFault !== null)
      return sayVisitFileFault(file.saveFault, t)
    return file.saved === null ? '' : t('visits.file.saved', { path: file.saved.path })
  })
  return { outcome, copyNote, saveFile }
}
