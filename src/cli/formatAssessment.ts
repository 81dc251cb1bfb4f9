import type { Assessment, Reason } from '../shared/assessment/assessment.ts'
import type { ContentPack } from '../shared/catalog/contentPack.ts'
import type { TextTable } from '../shared/i18n/text.ts'
import type { Visit } from '../shared/intake/intakeAnswer.ts'
import { shortReason } from '../shared/assessment/shortReason.ts'
import { translator } from '../shared/i18n/text.ts'

/** Causes written out; the rest is counted. */
const CAUSES_SHOWN = 5

/** Writes an assessment for a terminal: urgency with what to do and what to tell the patient, then the first causes with the reasons both ways. */
export function formatAssessment({ answers }: Visit, assessment: Assessment, pack: ContentPack, table: TextTable, number: number | null): string {
  const text = pack.text.en
  const t = translator('en', table)
  const numbers = new Map(pack.checklist.sections.flatMap(section => section.items.map(item => [item.finding, item.number] as const)))
  const name = (finding: string): string => `${numbers.get(finding) ?? ''} ${text?.findings[finding]?.short ?? finding}`.trim()
  const say = (reason: Reason): string => {
    const { label, negated } = shortReason(reason, text?.findings[reason.finding], answers[reason.finding])
    const numbered = `${numbers.get(reason.finding) ?? ''} ${label}`.trim()
    return negated || reason.absent ? t('cli.assess.absent', { finding: numbered }) : numbered
  }
  const reasons = (list: readonly Reason[]): string => list.length === 0 ? t('cli.assess.noneFound') : list.map(say).join(', ')

  const names = (ids: readonly string[]): string => ids.map(id => text?.causes[id]?.shortName ?? id).join(', ')
  const flags = assessment.redFlags.flatMap(flag => [
    `  ${t(`cli.urgency.${flag.level === 'routine' ? 'noted' : flag.level}`)}: ${text?.redFlags[flag.id]?.label ?? flag.id}`,
    `    ${t('cli.assess.because')} ${flag.because.map(name).join(', ')}`,
    ...(flag.assumedAbsent.length === 0 ? [] : [`    ${t('cli.assess.assumed')} ${flag.assumedAbsent.map(name).join(', ')}`]),
    `    ${t('cli.assess.do')} ${text?.redFlags[flag.id]?.action ?? ''}`,
    ...(flag.level === 'emergency' || flag.level === 'urgent' ? [`    ${t('cli.assess.say')} ${text?.redFlags[flag.id]?.patientAction ?? ''}`] : []),
  ])
  const causes = assessment.matches.slice(0, CAUSES_SHOWN).flatMap((match, index) => [
    `  ${index + 1} ${text?.causes[match.cause]?.name ?? match.cause} · ${t(`cli.strength.${match.strength}`)}`,
    `    ${t('cli.assess.for')} ${reasons(match.for)}`,
    `    ${t('cli.assess.against')} ${reasons(match.against)}`,
    `    ${t('cli.assess.notAsked')} ${match.notAsked.slice(0, 4).map(name).join(', ') || t('cli.assess.nothingLeft')}`,
  ])
  const next = assessment.nextQuestion
  return [
    ...(number === null ? [] : [t('cli.assess.visit', { number })]),
    t('cli.assess.urgency', { urgency: t(`cli.urgency.${assessment.urgency}`) }),
    ...flags,
    assessment.matches.length === 0 ? t('cli.assess.noCause') : t(`cli.fit.${assessment.fit}`),
    ...causes,
    ...(assessment.matches.length > CAUSES_SHOWN ? [`  ${t('cli.assess.more', { count: assessment.matches.length - CAUSES_SHOWN })}`] : []),
    ...(assessment.open.length === 0 ? [] : [t('cli.assess.open', { causes: names(assessment.open) })]),
    ...(assessment.beyond.length === 0 ? [] : [t('cli.assess.beyond', { conditions: assessment.beyond.map(id => text?.beyond[id] ?? id).join('; ') })]),
    next === null ? t('cli.assess.noQuestion') : next.separates.length === 1 ? t('cli.assess.decides', { finding: name(next.finding), cause: names(next.separates) }) : t('cli.assess.next', { finding: name(next.finding), causes: names(next.separates) }),
    '',
  ].join('\n')
}
