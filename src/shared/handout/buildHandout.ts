import type { ContentPack } from '../catalog/contentPack.ts'
import type { Locale } from '../i18n/locales.ts'
import type { TextTable, Translate } from '../i18n/text.ts'
import type { Result } from '../result.ts'
import type { Handout, HandoutSection } from './handout.ts'
import type { HandoutCause, HandoutContext, SectionBuilder } from './handoutContext.ts'
import type { HandoutRequest, HandoutSectionId } from './handoutRequest.ts'
import type { Logo } from './logo.ts'
import { formatDay } from '../i18n/dates.ts'
import { translator } from '../i18n/text.ts'
import { fail, ok } from '../result.ts'
import { buildTeachBack } from './buildTeachBack.ts'
import { lockedSection } from './handoutRequest.ts'
import { buildAdvice } from './sections/buildAdvice.ts'
import { buildCauses } from './sections/buildCauses.ts'
import { buildHelp } from './sections/buildHelp.ts'
import { buildMedicines } from './sections/buildMedicines.ts'
import { buildNextStep } from './sections/buildNextStep.ts'
import { buildSelfCare } from './sections/buildSelfCare.ts'
import { buildStretches, listStretches } from './sections/buildStretches.ts'
import { buildWhatNext } from './sections/buildWhatNext.ts'

/** Why a handout cannot be built. */
export type BuildFault
  = | { readonly kind: 'unknown-cause', readonly cause: string }
    | { readonly kind: 'no-text', readonly cause: string, readonly locale: string }

const builders: { readonly [Section in HandoutSectionId]: SectionBuilder } = {
  'causes': buildCauses,
  'what-next': buildWhatNext,
  'self-care': buildSelfCare,
  'stretches': buildStretches,
  'medicines': buildMedicines,
  'drinking': buildAdvice('drinking'),
  'questions': buildAdvice('questions'),
  'help': buildHelp,
  'next-step': buildNextStep,
}

/** Sources named on the sheet, by publisher: a line of them; titles and the rest stand in the entry. */
const SOURCES_ON_SHEET = 2

function sourceLine(context: HandoutContext): string {
  const { request, causes, pack, t } = context
  const isOn = (id: string): boolean => request.sections.some(section => section === id)
  const shown = listStretches(context)
  // Beside the self-care the first of them stands as a picture.
  const drawn = isOn('stretches') ? shown : isOn('self-care') ? shown.slice(0, 1) : []
  const stretches = pack.stretches.filter(({ id }) => drawn.includes(id))
  const cited = [...causes.map(({ cause }) => cause), ...pack.advice.filter(({ id }) => isOn(id)), ...stretches]
  const ids = [...new Set(cited.flatMap(({ sources }) => sources))]
  const published = ids.flatMap(id => pack.sources.filter(source => source.id === id && source.url !== null))
  const named = [...new Set(published.map(source => [source.publisher, source.year].filter(Boolean).join(' ')))]
  if (named.length === 0)
    return t('handout.footer.generalSources')
  const first = named.slice(0, SOURCES_ON_SHEET)
  return t(named.length > SOURCES_ON_SHEET ? 'handout.footer.sourcesMore' : 'handout.footer.sources', { sources: first.join('; '), count: named.length - SOURCES_ON_SHEET })
}

/** The clinician's order, each section once; the locked section comes back where it stands by default if it was left out. */
function orderSections(chosen: readonly HandoutSectionId[]): readonly HandoutSectionId[] {
  const unique = [...new Set(chosen)]
  if (unique.includes(lockedSection))
    return unique
  const step = unique.indexOf('next-step')
  return step < 0 ? [...unique, lockedSection] : unique.toSpliced(step, 0, lockedSection)
}

/** The note to the patient stands right before "when to get help": what the clinician wrote is read before the warnings. */
function insertNote(sections: readonly HandoutSection[], note: string, t: Translate): readonly HandoutSection[] {
  return note === ''
    ? sections
    : sections.toSpliced(Math.max(0, sections.findIndex(section => section.kind === 'help')), 0, { kind: 'note', id: 'note', heading: t('handout.note.heading'), text: note })
}

function gatherCauses(request: HandoutRequest, pack: ContentPack, locale: Locale): Result<readonly HandoutCause[], BuildFault> {
  const causes: HandoutCause[] = []
  for (const id of new Set(request.causes)) {
    const cause = pack.causes.find(entry => entry.id === id)
    if (cause === undefined)
      return fail({ kind: 'unknown-cause', cause: id })
    const words = pack.text[locale]?.causes[id]
    if (words === undefined)
      return fail({ kind: 'no-text', cause: id, locale })
    causes.push({ cause, words })
  }
  return ok(causes)
}

/** The sheet in one language. */
function buildInLanguage(request: HandoutRequest, locale: Locale, pack: ContentPack, words: TextTable, logo: Logo | null): Result<Handout, BuildFault> {
  const text = pack.text[locale]
  const gathered = gatherCauses(request, pack, locale)
  if (!gathered.ok)
    return gathered
  if (text === undefined)
    return fail({ kind: 'no-text', cause: '', locale })

  const causes = gathered.value
  const { clinic } = request
  const t = translator(locale, words)
  const context: HandoutContext = { request, locale, pack, text, causes, t }
  const sections = orderSections(request.sections).map(id => builders[id](context)).filter(section => section !== null)
  const [only] = causes
  const reviewed = causes.length > 0 && causes.every(({ cause }) => cause.review !== null)
  return ok({
    locale,
    paper: request.paper,
    largePrint: request.largePrint,
    title: causes.length === 1 && only !== undefined ? t('handout.title.one', { cause: only.words.patient.name }) : t('handout.title.many'),
    subtitle: t('handout.subtitle', { date: formatDay(request.date, locale) }),
    nameLabel: request.nameLine ? t('handout.nameLine') : null,
    letterhead: {
      start: [clinic.name, clinic.address].filter(line => line !== ''),
      end: [clinic.phone, clinic.afterHours === '' ? '' : t('handout.letterhead.afterHours', { phone: clinic.afterHours })].filter(line => line !== ''),
    },
    logo: logo === null ? null : { image: logo, alt: clinic.name === '' ? t('handout.letterhead.logo') : t('handout.letterhead.logoOf', { clinic: clinic.name }) },
    sections: insertNote(sections, request.note, t),
    teachBack: request.teachBack ? buildTeachBack(context) : null,
    footer: [
      sourceLine(context),
      [
        t('handout.footer.disclaimer'),
        t(reviewed ? 'handout.footer.reviewed' : 'handout.footer.notReviewed', { date: formatDay(pack.manifest.version, locale, { weekday: false }) }),
      ].join(' '),
    ],
    pageLabel: t('handout.footer.page'),
    date: request.date,
    beside: null,
  })
}

/**
 * Builds a patient handout as data.
 * @param pack - content; its words must exist in the sheet's languages
 * @param words - the product's own words of the sheet, by language
 * @param logo - the clinic's, read before; the window, which only shows words, has none
 */
export function buildHandout(request: HandoutRequest, pack: ContentPack, words: Readonly<Record<Locale, TextTable>>, logo: Logo | null = null): Result<Handout, BuildFault> {
  const { locale, beside } = request
  const first = buildInLanguage(request, locale, pack, words[locale], logo)
  if (!first.ok || beside === null || beside === locale)
    return first
  const second = buildInLanguage(request, beside, pack, words[beside], null)
  return second.ok ? ok({ ...first.value, beside: second.value }) : second
}
