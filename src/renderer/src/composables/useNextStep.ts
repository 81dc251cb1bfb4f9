import type { ComputedRef } from 'vue'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { CauseCard } from '../components/intake/causeCard.ts'
import type { useVisitStore } from '../stores/visit.ts'
import { computed } from 'vue'
import { useContentStore } from '../stores/content.ts'
import { useText } from './useText.ts'

/** The question worth asking next. */
export interface NextStepQuestion {
  readonly number: number
  readonly label: string
  readonly why: string
}

/** Tests to do without delaying transfer, and the cause that they are for. */
export interface NextStepExamination {
  readonly cause: string
  /** Language of the tests: not always that of the window. */
  readonly locale: Locale
  readonly tests: readonly { readonly test: string, readonly means: string }[]
}

/** Tests shown under an emergency; the entry has the rest. */
const TESTS_SHOWN = 2

/** What to do next: under an emergency the bedside tests of its cause, otherwise the question that tells the leading causes apart. */
export function useNextStep(cards: ComputedRef<readonly CauseCard[]>, visit: ReturnType<typeof useVisitStore>, numbers: ComputedRef<ReadonlyMap<string, number>>): {
  readonly question: ComputedRef<NextStepQuestion | null>
  readonly examine: ComputedRef<NextStepExamination | null>
} {
  const content = useContentStore()
  const { t, cause: causeWords, clinician, finding } = useText()

  const examine = computed(() => {
    const card = cards.value.find(({ level }) => level === 'emergency')
    const found = card === undefined ? undefined : clinician(card.cause)
    const words = found?.text.examination
    if (card === undefined || found === undefined || words === undefined)
      return null
    const tests = (content.causesById.get(card.cause)?.examination ?? []).flatMap(({ id }) => words[id] ?? []).slice(0, TESTS_SHOWN)
    return tests.length === 0 ? null : { cause: card.cause, locale: found.locale, tests: tests.map(({ test, positiveMeans }) => ({ test, means: positiveMeans })) }
  })
  const question = computed(() => {
    const next = visit.assessment?.nextQuestion ?? null
    const number = next === null ? undefined : numbers.value.get(next.finding)
    if (next === null || number === undefined || examine.value !== null)
      return null
    const [one, other] = next.separates.map(id => causeWords(id)?.shortName ?? id)
    const why = other === undefined ? t('visit.next.decides', { one: one ?? '' }) : t('visit.next.separates', { one: one ?? '', other })
    return { number, label: finding(next.finding)?.label ?? next.finding, why }
  })
  return { question, examine }
}
