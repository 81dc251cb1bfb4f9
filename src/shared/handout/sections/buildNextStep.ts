import type { TextRun } from '../handout.ts'
import type { SectionBuilder } from '../handoutContext.ts'
import { formatDay } from '../../i18n/dates.ts'

const STRONG_MARK = '**'

/** Cuts `plain **strong** plain` into runs. */
function cutRuns(text: string): readonly TextRun[] {
  return text.split(STRONG_MARK).map((part, index) => ({ text: part, strong: index % 2 === 1 })).filter(run => run.text !== '')
}

/** "Your next step": the day of the next visit and the number to call. */
export const buildNextStep: SectionBuilder = ({ request: { followUp, clinic, isEmergency }, causes, pack, locale, t }) => {
  const emergencies = new Set(pack.redFlags.filter(({ level }) => level === 'emergency').flatMap(({ suspect }) => suspect))
  // Who is sent to the hospital now makes no appointment first. Some causes that must not be missed wait for one, as bone without blood.
  const isNow = isEmergency || causes.some(({ cause }) => cause.group === 'must-not-miss' && emergencies.has(cause.id))
  const lines = [
    followUp === null ? t(isNow ? 'handout.nextStep.after' : 'handout.nextStep.open') : t('handout.nextStep.date', { date: formatDay(followUp, locale) }),
    ...(clinic.phone === '' ? [] : [t('handout.nextStep.phone', { phone: clinic.phone.replaceAll(STRONG_MARK, '*') })]),
  ]
  return { kind: 'step', id: 'next-step', heading: t('handout.nextStep.heading'), lines: lines.map(cutRuns) }
}
