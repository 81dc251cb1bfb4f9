import type { ComputedRef } from 'vue'
import type { Handout } from '../../../shared/handout/handout.ts'
import type { ChoicePick, SectionPick } from '../components/handout/sectionPick.ts'
import type { useHandoutStore } from '../stores/handout.ts'
import { computed } from 'vue'
import { chooseStretches } from '../../../shared/handout/chooseHandout.ts'
import { lockedSection } from '../../../shared/handout/handoutRequest.ts'
import { formatDay } from '../../../shared/i18n/dates.ts'
import { sectionHeadings } from '../components/handout/sectionPick.ts'
import { useContentStore } from '../stores/content.ts'
import { useSettingsStore } from '../stores/settings.ts'
import { useVisitStore } from '../stores/visit.ts'
import { useText } from './useText.ts'

/** Causes of the visit offered unticked. */
const MATCHES_OFFERED = 5

/** What a section offers, ticked or not, and what can be added, by name. */
export interface Choices {
  readonly picks: readonly ChoicePick[]
  readonly others: readonly { readonly id: string, readonly name: string }[]
}

/** What the picker shows. */
export function useSheetPicks(handout: ReturnType<typeof useHandoutStore>, sheet: ComputedRef<Handout | null>): {
  readonly sections: ComputedRef<readonly SectionPick[]>
  readonly causes: ComputedRef<Choices>
  readonly stretches: ComputedRef<Choices>
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
      return t(id === 'stretches' ? 'handouts.picks.noStretch' : handout.causes.length === 0 ? 'handouts.picks.noCause' : 'handouts.picks.empty')
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
  function gatherChoices(ids: readonly string[], ticked: readonly string[], all: readonly string[], name: (id: string) => string): Choices {
    const collator = new Intl.Collator(locale.value)
    return {
      picks: ids.map(id => ({ id, name: name(id), ticked: ticked.includes(id) })),
      others: all.filter(id => !ids.includes(id)).map(id => ({ id, name: name(id) })).sort((a, b) => collator.compare(a.name, b.name)),
    }
  }
  const causes = computed(() => gatherChoices(offered.value, handout.causes, (content.pack?.causes ?? []).map(({ id }) => id), nameOf))
  const nameOfStretch = (id: string): string => content.pack?.text[locale.value]?.stretches[id]?.name ?? id
  /** Those of the causes, then what was added, so that a tick never moves its own row. */
  const offeredStretches = computed(() => {
    const usual = chooseStretches(handout.causes.flatMap(id => content.causesById.get(id) ?? []))
    return [...usual, ...handout.stretches.filter(id => !usual.includes(id))]
  })
  const stretches = computed(() => gatherChoices(offeredStretches.value, handout.stretches, (content.pack?.stretches ?? []).map(({ id }) => id), nameOfStretch))
  return { sections, causes, stretches }
}
