import type { ComputedRef } from 'vue'
import type { Handout } from '../../../shared/handout/handout.ts'
import type { CausePick, SectionPick } from '../components/handout/sectionPick.ts'
import type { useHandoutStore } from '../stores/handout.ts'
import { computed } from 'vue'
import { lockedSection } from '../../../shared/handout/handoutRequest.ts'
import { formatDay } from '../../../shared/i18n/dates.ts'
import { sectionHeadings } from '../components/handout/sectionPick.ts'
import { useContentStore } from '../stores/content.ts'
import { useSettingsStore } from '../stores/settings.ts'
import { useVisitStore } from '../stores/visit.ts'
import { useText } from './useText.ts'

/** Causes of the visit offered unticked. */
const MATCHES_OFFERED = 5

/** What the picker shows. */
export function useSheetPicks(handout: ReturnType<typeof useHandoutStore>, sheet: ComputedRef<Handout | null>): {
  readonly sections: ComputedRef<readonly SectionPick[]>
  readonly causes: ComputedRef<readonly CausePick[]>
  readonly others: ComputedRef<readonly { readonly id: string, readonly name: string }[]>
} {
  const content = useContentStore()
  const settings = useSettingsStore()
  const visit = useVisitStore()
  const { t, locale, cause } = useText()
  const nameOf = (id: string): string => cause(id)?.shortName ?? id

  function whyOf(id: SectionPick['id'], ticked: boolean): string {
    if (id === lockedSection)
      return t('handouts.picks.locked')
    const isEmpty = ticked && sheet.value !== null && !sheet.value.sections.some(section => section.id === id)
    if (isEmpty)
      return t(handout.causes.length === 0 ? 'handouts.picks.noCause' : 'handouts.picks.empty')
    if (id === 'next-step')
      return [handout.followUp === null ? '' : formatDay(handout.followUp, locale.value), settings.settings?.clinic.phone ?? ''].filter(part => part !== '').join(' · ')
    return id === 'what-next' ? t('handouts.picks.whatNext') : ''
  }
  const sections = computed(() => handout.draft.order.map((id) => {
    const ticked = handout.sections.includes(id)
    return { id, label: t(sectionHeadings[id]), why: whyOf(id, ticked), ticked, locked: id === lockedSection }
  }))
  /** In a fixed order while the visit stays as it is, so that a tick never moves its own row. */
  const offered = computed(() => {
    const matches = visit.assessment?.matches.slice(0, MATCHES_OFFERED).map(match => match.cause) ?? []
    return [...matches, ...handout.causes.filter(id => !matches.includes(id))]
  })
  const causes = computed(() => offered.value.map(id => ({ id, name: nameOf(id), ticked: handout.causes.includes(id) })))
  const others = computed(() => {
    const collator = new Intl.Collator(locale.value)
    return (content.pack?.causes ?? [])
      .filter(({ id }) => !offered.value.includes(id))
      .map(({ id }) => ({ id, name: nameOf(id) }))
      .sort((a, b) => collator.compare(a.name, b.name))
  })
  return { sections, causes, others }
}
