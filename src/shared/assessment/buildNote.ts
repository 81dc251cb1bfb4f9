import type { ContentPack } from '../catalog/contentPack.ts'
import type { PackText } from '../catalog/packText.ts'
import type { Locale } from '../i18n/locales.ts'
import type { Translate } from '../i18n/text.ts'
import type { IntakeAnswer, IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { Assessment, CauseMatch, RaisedFlag, Reason } from './assessment.ts'
import { isEnabled, isPresent } from '../intake/checklistProgress.ts'
import { shortReason } from './shortReason.ts'
import { tellOnce } from './tellOnce.ts'

/** What a note is made from. */
export interface NoteRequest {
  readonly pack: ContentPack
  readonly answers: IntakeAnswers
  readonly assessment: Assessment
  readonly locale: Locale
  readonly t: Translate
  /** The sheet that was printed or saved, by its causes, or `attached` where it stands beside the note; left out when none was. */
  readonly handout?: { readonly causes: readonly string[] } | 'attached' | undefined
}

/** Causes written down: the best ones, and all that an emergency or urgent sign points to. */
const CAUSES_IN_NOTE = 5

interface NoteContext extends NoteRequest {
  readonly text: PackText | undefined
  readonly numbers: ReadonlyMap<string, number>
}

/** `35 Numbness`: the number is the one on the screen and on the paper form. */
function nameOf(finding: string, { text, numbers }: NoteContext): string {
  return [numbers.get(finding), text?.findings[finding]?.label ?? finding].filter(part => part !== undefined).join(' ')
}

/** As `nameOf`, in two or three words: what is absent is many and stands in one paragraph. */
function shortNameOf(finding: string, { text, numbers }: NoteContext): string {
  return [numbers.get(finding), text?.findings[finding]?.short ?? finding].filter(part => part !== undefined).join(' ')
}

function writeAnswer(finding: string, answer: IntakeAnswer, context: NoteContext): string {
  const { pack, text, t } = context
  const name = nameOf(finding, context)
  const option = (id: string): string => text?.findings[finding]?.options?.[id] ?? id
  if (typeof answer === 'boolean')
    return name
  if (typeof answer === 'number') {
    const known = pack.findings.find(entry => entry.id === finding)
    return `${name}: ${known?.kind === 'number' ? t(`note.quantity.${known.unit.code}`, { value: answer }) : answer}`
  }
  return `${name}: ${typeof answer === 'string' ? option(answer) : answer.map(option).join(', ')}`
}

function writeFlag({ id, level, because, assumedAbsent }: RaisedFlag, context: NoteContext): string {
  const { text, t } = context
  const names = (findings: readonly string[]): string => findings.map(finding => nameOf(finding, context)).join(', ')
  const assumed = assumedAbsent.length === 0 ? '' : ` ${t('note.flags.assumed', { findings: names(assumedAbsent) })}`
  return `${t(`note.level.${level}`)}: ${t('note.flags.because', { flag: text?.redFlags[id]?.label ?? id, findings: names(because) })}${assumed}`
}

function writeReasons(reasons: readonly Reason[], context: NoteContext): string {
  const { text, numbers, answers, t } = context
  if (reasons.length === 0)
    return t('note.causes.none')
  return reasons.map((reason) => {
    const { label, negated } = shortReason(reason, text?.findings[reason.finding], answers[reason.finding])
    return [numbers.get(reason.finding), reason.absent || negated ? t('note.causes.absent', { finding: label }) : label].filter(part => part !== undefined).join(' ')
  }).join(', ')
}

function writeCause(match: CauseMatch, context: NoteContext): string {
  const { text, t, answers } = context
  const told = tellOnce(match, answers)
  return t('note.causes.line', {
    cause: text?.causes[match.cause]?.name ?? match.cause,
    strength: t(`note.strength.${match.strength}`),
    for: writeReasons(told.for, context),
    against: writeReasons(told.against, context),
  })
}

function listCauses({ pack, assessment }: NoteContext): readonly CauseMatch[] {
  const pressing = new Set(assessment.redFlags.filter(({ level }) => level === 'emergency' || level === 'urgent').map(flag => flag.id))
  const suspected = new Set(pack.redFlags.filter(flag => pressing.has(flag.id)).flatMap(flag => flag.suspect))
  return assessment.matches.filter((match, index) => index < CAUSES_IN_NOTE || suspected.has(match.cause))
}

function writeHandout({ handout, text, t }: NoteContext): string {
  if (handout === undefined || handout === 'attached')
    return t(handout === undefined ? 'note.handout.none' : 'note.handout.attached')
  return t('note.handout.given', { causes: handout.causes.map(id => text?.causes[id]?.name ?? id).join('; ') || t('note.handout.general') })
}

/**
 * Writes the visit as plain text for the chart: what is present, what was asked and is absent, warning signs, causes considered,
 * must-not-miss causes left open.
 * What was not asked is only counted. Pure; ends with a new line.
 */
export function buildNote(request: NoteRequest): string {
  const { pack, answers, assessment, locale, t } = request
  const items = pack.checklist.sections.flatMap(section => section.items)
  const text = pack.text[locale] ?? pack.text.en
  const context: NoteContext = { ...request, text, numbers: new Map(items.map(item => [item.finding, item.number])) }
  const given = items.flatMap(({ finding }) => {
    const answer = Object.hasOwn(answers, finding) ? answers[finding] : undefined
    return answer === undefined ? [] : [{ finding, answer }]
  })
  const unasked = items.filter(item => isEnabled(item, answers) && !Object.hasOwn(answers, item.finding)).length
  const causes = listCauses(context)
  const bullets = (lines: readonly string[], none: string): readonly string[] => lines.length === 0 ? [`- ${none}`] : lines.map(line => `- ${line}`)
  const conditions = assessment.beyond.map(id => text?.beyond[id] ?? id).join('; ')
  const beyond = conditions === '' ? [] : [t('note.beyond', { conditions })]
  const fit = assessment.fit === 'good' ? [] : [t(`note.fit.${assessment.fit}`), ...beyond]
  const open = assessment.open.map(id => text?.causes[id]?.name ?? id).join('; ')
  const blocks = [
    [t('note.title')],
    [t('note.present.heading'), ...bullets(given.filter(({ answer }) => isPresent(answer)).map(({ finding, answer }) => writeAnswer(finding, answer, context)), t('note.nothing'))],
    [t('note.absent.heading'), given.filter(({ answer }) => !isPresent(answer)).map(({ finding }) => shortNameOf(finding, context)).join('; ') || t('note.nothing')],
    [t('note.unasked', { count: unasked })],
    [t('note.flags.heading'), ...bullets(assessment.redFlags.map(flag => writeFlag(flag, context)), t('note.flags.none'))],
    [t('note.causes.heading'), ...fit, ...bullets(causes.map(match => writeCause(match, context)), t('note.nothing')), ...open === '' ? [] : [t('note.open', { causes: open })]],
    [writeHandout(context)],
    [t('note.content', { version: pack.manifest.version }), t(pack.causes.every(cause => cause.review !== null) ? 'note.reviewed' : 'note.notReviewed'), t('note.support')],
  ]
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`
}
