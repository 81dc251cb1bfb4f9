import type { ComputedRef } from 'vue'
import type { Checklist, ChecklistItem } from '../../../shared/catalog/checklist.ts'
import type { Finding } from '../../../shared/catalog/finding.ts'
import type { Source } from '../../../shared/catalog/source.ts'
import type { IntakeAnswer } from '../../../shared/intake/intakeAnswer.ts'
import type { ChecklistRow, RowFacts } from '../components/intake/checklistRow.ts'
import type { useVisitStore } from '../stores/visit.ts'
import { computed } from 'vue'
import { listWarningFindings } from '../../../shared/assessment/warningFindings.ts'
import { isEnabled, measureProgress } from '../../../shared/intake/checklistProgress.ts'
import { siteFinding } from '../../../shared/intake/bodyRegions.ts'
import { listRows, readAnswer } from '../components/intake/checklistRow.ts'
import { useContentStore } from '../stores/content.ts'
import { useText } from './useText.ts'

/** What the visit's panes show, derived from the answers. */
export function useVisitScreen(visit: ReturnType<typeof useVisitStore>) {
  const content = useContentStore()
  const { finding: wordsOf, t } = useText()
  const checklist = computed<Checklist | undefined>(() => content.pack?.checklist)
  const items = computed<readonly ChecklistItem[]>(() => checklist.value?.sections.flatMap(section => section.items) ?? [])
  const numbers = computed<ReadonlyMap<string, number>>(() => new Map(items.value.map(item => [item.finding, item.number])))
  const findings = computed<ReadonlyMap<string, Finding>>(() => new Map(content.pack?.findings.map(finding => [finding.id, finding])))
  const warnings = computed(() => listWarningFindings(content.pack?.redFlags ?? []))
  const flagSources = computed<ReadonlyMap<string, readonly Source[]>>(() => {
    const sources = new Map(content.pack?.sources.map(source => [source.id, source]))
    return new Map(content.pack?.redFlags.map(flag => [flag.id, flag.sources.flatMap(id => sources.get(id) ?? [])]))
  })
  const facts = computed<RowFacts | null>(() => visit.assessment === null
    ? null
    : { findings: findings.value, wordsOf, answers: visit.answers, assessment: visit.assessment, warnings: warnings.value })
  const rowsOf = (some: readonly ChecklistItem[]): readonly ChecklistRow[] => facts.value === null ? [] : listRows(some, facts.value)

  const siteRow: ComputedRef<ChecklistRow | undefined> = computed(() => rowsOf(items.value.filter(item => item.finding === siteFinding))[0])
  const lines = computed(() => checklist.value?.sections.map(section => ({ id: section.id, progress: measureProgress(section, visit.answers) })) ?? [])
  const asked = computed(() => lines.value.reduce((sum, { progress }) => sum + progress.asked, 0))
  const total = computed(() => lines.value.reduce((sum, { progress }) => sum + progress.total, 0))
  const warningsUnasked = computed(() => items.value.filter(item => warnings.value.has(item.finding) && isEnabled(item, visit.answers) && !Object.hasOwn(visit.answers, item.finding)).length)

  /** An answer in a word or two. */
  function sayGiven(finding: string, answer: IntakeAnswer): string {
    const option = (id: string): string => wordsOf(finding)?.options?.[id] ?? id
    switch (typeof answer) {
      case 'number': return String(answer)
      case 'boolean': return t(answer ? 'visit.answer.yes' : 'visit.answer.no')
      case 'string': return option(answer)
      default: return answer.length === 0 ? t('visit.answer.noneOfThese') : answer.map(option).join(', ')
    }
  }
  /** The answer that a finding has, as the patient line and folded items name it. */
  function sayAnswer(finding: string): string | null {
    const answer = readAnswer(visit.answers, finding)
    return answer === undefined ? null : sayGiven(finding, answer)
  }
  const title = computed(() => {
    const { sex, age } = visit.answers
    if (sex === undefined && age === undefined)
      return t('visit.patient.unknown')
    const isChild = typeof age === 'number' && age < 18
    const who = t(`visit.patient.${sex === 'female' || sex === 'male' ? sex : 'person'}${isChild ? 'Child' : ''}`)
    return age === undefined ? who : t('visit.patient.aged', { who, age: String(age) })
  })
  const subtitle = computed(() => ['side', 'symptom-duration'].map(sayAnswer).filter(part => part !== null).join(' · ') || t('visit.patient.nothing'))
  return { checklist, items, findings, numbers, flagSources, rowsOf, siteRow, lines, asked, total, warningsUnasked, sayGiven, sayAnswer, title, subtitle }
}
