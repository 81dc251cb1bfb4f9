import type { ContentPack } from '../../shared/catalog/contentPack.ts'
import type { Handout } from '../../shared/handout/handout.ts'
import type { HandoutRequest } from '../../shared/handout/handoutRequest.ts'
import type { Logo } from '../../shared/handout/logo.ts'
import type { Locale } from '../../shared/i18n/locales.ts'
import type { Translate } from '../../shared/i18n/text.ts'
import type { Arguments } from '../usage.ts'
import type { GivenText } from '../writePdf.ts'
import type { Verb } from '../verb.ts'
import path from 'node:path'
import { loadLogo } from '../../main/handout/logo/loadLogo.ts'
import { renderHandout } from '../../main/handout/renderHandout.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { buildHandout } from '../../shared/handout/buildHandout.ts'
import { chooseCauses, chooseSections } from '../../shared/handout/chooseHandout.ts'
import { handoutSections, longestNote, mostCauses, mostStretches, papers } from '../../shared/handout/handoutRequest.ts'
import { handoutText } from '../../shared/handout/handoutText.ts'
import { measureHandout } from '../../shared/handout/measureHandout.ts'
import { checkPlainLanguage } from '../../shared/handout/plainLanguage/checkPlainLanguage.ts'
import { sayLogoFault } from '../../shared/handout/sayLogoFault.ts'
import { isIsoDate } from '../../shared/i18n/dates.ts'
import { locales } from '../../shared/i18n/locales.ts'
import { translator } from '../../shared/i18n/text.ts'
import { Clinic } from '../../shared/settings/clinic.ts'
import { readOut } from '../outFlag.ts'
import { nameOf, readShape, readVisit } from '../readInput.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { listFlag, pickFlag, readArguments, textFlag, UsageFault } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'
import { writePdf } from '../writePdf.ts'

const flagsTaken = {
  'out': true,
  'causes': true,
  'sections': true,
  'stretches': true,
  'locale': true,
  'beside': true,
  'name-line': false,
  'teach-back': false,
  'paper': true,
  'large-print': false,
  'clinic': true,
  'note': true,
  'date': true,
  'follow-up': true,
  'text': false,
  'json': false,
} as const

function readDate(flags: Arguments['flags'], name: string): string | null {
  const value = textFlag(flags, name)
  if (value !== null && !isIsoDate(value))
    throw new UsageFault(`--${name}: expected a day as YYYY-MM-DD, found "${value}"`)
  return value
}

/** The day of the next visit; one before the visit itself is a slip, and would send the patient to a day that is gone. */
function readFollowUp(flags: Arguments['flags'], date: string): string | null {
  const followUp = readDate(flags, 'follow-up')
  if (followUp !== null && followUp < date)
    throw new UsageFault(`--follow-up: expected a day on or after the visit's, ${date}, found "${followUp}"`)
  return followUp
}

async function readClinic(file: string | null): Promise<Clinic> {
  return file === null ? Clinic.parse({}) : readShape(file, Clinic, 'a clinic')
}

/** Where the logo is that the clinic's file names: beside that file; `null` for none. */
function placeOfLogo(clinicFile: string | null, name: string): string | null {
  const folder = clinicFile === null || clinicFile === '-' ? '.' : path.dirname(clinicFile)
  return name === '' ? null : path.resolve(folder, name)
}

async function readClinicLogo(clinicFile: string | null, logoFile: string | null, t: Translate): Promise<Logo | null> {
  if (logoFile === null)
    return null
  const loaded = await loadLogo(logoFile)
  if (!loaded.ok)
    throw new UsageFault(`--clinic ${clinicFile ?? ''}: logo: ${loaded.fault.path}: ${sayLogoFault(loaded.fault.fault, t)}`)
  return loaded.value.logo
}

function readNote(flags: Arguments['flags']): string {
  const note = (textFlag(flags, 'note') ?? '').trim()
  if (note.length > longestNote)
    throw new UsageFault(`--note: expected ${longestNote} characters or less, found ${note.length}`)
  return note
}

/** The second language; it must be another one than the sheet's. */
function readBeside(flags: Arguments['flags'], locale: Locale): Locale | null {
  if (flags.beside === undefined)
    return null
  const beside = pickFlag(flags, 'beside', locales, locale)
  if (beside === locale)
    throw new UsageFault(`--beside: expected another language than that of the sheet, which is ${locale}`)
  return beside
}

async function readRequest({ flags, words: [file] }: Arguments, pack: ContentPack, today: string): Promise<HandoutRequest> {
  const assessment = file === undefined ? null : assess(pack, (await readVisit(file, pack)).answers)
  const causes = listFlag(flags, 'causes', pack.causes.map(cause => cause.id)) ?? (assessment === null ? [] : chooseCauses(assessment, pack.redFlags))
  if (causes.length > mostCauses)
    throw new UsageFault(`--causes: expected ${mostCauses} or less, found ${causes.length}`)
  const stretches = listFlag(flags, 'stretches', pack.stretches.map(({ id }) => id))
  if (stretches !== null && stretches.length > mostStretches)
    throw new UsageFault(`--stretches: expected ${mostStretches} or less, found ${stretches.length}`)
  const locale = pickFlag(flags, 'locale', locales, 'en')
  const date = readDate(flags, 'date') ?? today
  return {
    causes: [...causes],
    sections: [...listFlag(flags, 'sections', handoutSections) ?? chooseSections(pack.causes.filter(cause => causes.includes(cause.id)))],
    stretches: stretches === null ? null : [...stretches],
    locale,
    beside: readBeside(flags, locale),
    nameLine: flags['name-line'] === true,
    teachBack: flags['teach-back'] === true,
    paper: pickFlag(flags, 'paper', papers, 'letter'),
    largePrint: flags['large-print'] === true,
    isEmergency: assessment?.urgency === 'emergency',
    date,
    followUp: readFollowUp(flags, date),
    note: readNote(flags),
    clinic: await readClinic(textFlag(flags, 'clinic')),
  }
}

/** The words on the sheet that are the caller's own, with their place. */
function listGiven({ note, clinic }: HandoutRequest, clinicFile: string | null): readonly GivenText[] {
  const lines = Object.entries(clinic).filter(([key]) => key !== 'logo')
  return [
    { place: '--note', text: note },
    ...clinicFile === null ? [] : lines.map(([key, text]) => ({ place: `${nameOf(clinicFile)}: ${key}`, text })),
  ]
}

async function writeSheet(handout: Handout, out: string, given: readonly GivenText[]): Promise<{ readonly pages: number, readonly bytes: number }> {
  const { pages, bytes } = await writePdf(out, renderHandout(handout), given)
  // The clinician's strip stands on a page of its own.
  return { pages: pages + (handout.teachBack === null ? 0 : 1), bytes: bytes.length }
}

/** What `--json` says of the sheet's language: checks met and applicable, both scores, and the ids of what is missing. `pages` is 0 for a sheet that is not drawn. */
function summarizePlain(handout: Handout, pages: number): object {
  const { checks, met, applicable, pemat, cdc } = checkPlainLanguage(handout, { pages })
  return { met, applicable, pemat, cdc, missing: checks.filter(({ status }) => status === 'missing').map(({ id }) => id) }
}

/** The day where the computer is, `YYYY-MM-DD`. */
function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

/** `handout [VISIT] --out FILE.pdf`: the patient's sheet as PDF, or as plain text with `--text`. */
export const handoutVerb: Verb = async (args, print) => {
  const given = readArguments(args, flagsTaken, { least: 0, most: 1, name: 'VISIT' })
  const asText = given.flags.text === true
  const clinic = textFlag(given.flags, 'clinic')
  const inputs = [...given.words, ...clinic === null ? [] : [clinic]]
  if (inputs.filter(input => input === '-').length > 1)
    throw new UsageFault('--clinic: standard input cannot be the visit and the clinic at once')
  const out = readOut(given.flags, inputs)
  if (out !== null && asText)
    throw new UsageFault('--text: writes to standard output and makes no PDF; expected either --text or --out')
  if (out === null && !asText)
    throw new UsageFault('--out: expected the file to write, as --out handout.pdf; or --text for plain text')
  if (given.words.length === 0 && textFlag(given.flags, 'causes') === null)
    throw new UsageFault('expected a visit file or --causes ID,…')
  const pack = loadShippedPack()
  const request = await readRequest(given, pack, localDay(new Date()))
  const logoFile = placeOfLogo(clinic, request.clinic.logo)
  if (logoFile !== null)
    readOut(given.flags, [logoFile])
  const tables = loadShippedWords()
  const logo = await readClinicLogo(clinic, logoFile, translator('en', tables.en))
  const built = buildHandout(request, pack, tables, logo)
  if (!built.ok)
    throw new UsageFault(`--causes: no handout for "${built.fault.cause}" (${built.fault.kind})`)
  const { words, grade } = measureHandout(built.value)
  const measures = { sections: built.value.sections.map(section => section.id), words, grade, locale: request.locale }
  if (out === null) {
    const text = handoutText(built.value)
    await print(given.flags.json === true ? toJson({ text, ...measures, plainLanguage: summarizePlain(built.value, 0) }) : text)
    return exitCodes.done
  }
  const { pages, bytes } = await writeSheet(built.value, out, listGiven(request, clinic))
  const summary = { file: out, pages, bytes, ...measures }
  await print(given.flags.json === true ? toJson({ ...summary, plainLanguage: summarizePlain(built.value, pages) }) : `${translator('en', tables.en)('cli.handout.written', { file: out, count: pages, words, grade })}\n`)
  return exitCodes.done
}
