import type { IntakeAnswer, IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import type { VisitStep } from '../../../shared/intake/visitStep.ts'
import type { KeptVisit, KeptVisitLine } from '../../../shared/visits/keptVisit.ts'
import type { KeptAmendment, KeptRow } from '../components/visits/keptRow.ts'
import { assess } from '../../../shared/assessment/assess.ts'
import { buildNote } from '../../../shared/assessment/buildNote.ts'
import { formatDay } from '../../../shared/i18n/dates.ts'
import { useContentStore } from '../stores/content.ts'
import { useText } from './useText.ts'
import { sayFullMoment } from './visitWords.ts'

/** Kept visits in the words of the window's language. */
export interface KeptWords {
  readonly rowOf: (line: KeptVisitLine) => KeptRow
  /** The note of the answers, with today's content. */
  readonly noteOf: (visit: KeptVisit) => string
  /** Day of the content that a visit was judged by; empty where today's is the same. */
  readonly olderContentOf: (visit: KeptVisit) => string
  readonly amendmentsOf: (visit: KeptVisit) => readonly KeptAmendment[]
}

/** Makes the words of kept visits. Answers to questions that the content no longer has are named by their id. */
export function useKeptWords(): KeptWords {
  const content = useContentStore()
  const { t, locale, cause, finding } = useText()

  function sayAnswer(id: string, answer: IntakeAnswer | null): string {
    const option = (name: string): string => finding(id)?.options?.[name] ?? name
    if (answer === null)
      return t('visit.answer.unasked')
    if (typeof answer === 'boolean')
      return t(answer ? 'visit.answer.yes' : 'visit.answer.no')
    if (typeof answer === 'number')
      return String(answer)
    if (typeof answer === 'string')
      return option(answer)
    return answer.length === 0 ? t('visit.answer.noneOfThese') : answer.map(option).join(', ')
  }
  const sayStep = (step: VisitStep): readonly string[] => step.map(change => t('visits.entry.change', {
    finding: finding(change.finding)?.label ?? change.finding,
    from: sayAnswer(change.finding, change.from),
    to: sayAnswer(change.finding, change.to),
  }))
  /** What the content no longer knows cannot be judged. */
  function knownAnswers(answers: IntakeAnswers): IntakeAnswers {
    const known = new Set(content.pack?.findings.map(({ id }) => id))
    return Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)))
  }
  return {
    rowOf: line => ({
      id: line.id,
      when: sayFullMoment(line.startedAt, locale.value),
      urgency: line.urgency,
      causes: line.causes.length === 0 ? t('visits.kept.noCause') : line.causes.map(id => cause(id)?.shortName ?? id).join(', '),
      counts: t('visits.kept.counts', { present: line.present, asked: line.asked }),
      isAmended: line.status === 'amended',
    }),
    noteOf: (visit) => {
      if (content.pack === null)
        return ''
      const answers = knownAnswers(visit.answers)
      return buildNote({ pack: content.pack, answers, assessment: assess(content.pack, answers), locale: locale.value, t, handout: visit.given === null ? undefined : { causes: visit.given } })
    },
    olderContentOf: visit => visit.contentVersion === content.pack?.manifest.version ? '' : formatDay(visit.contentVersion, locale.value, { weekday: false }),
    amendmentsOf: visit => visit.amendments.map(({ at, step }) => ({ at: sayFullMoment(at, locale.value), changes: sayStep(step) })),
  }
}
