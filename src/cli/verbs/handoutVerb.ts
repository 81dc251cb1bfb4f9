import type { ContentPack } from '../../shared/catalog/contentPack.ts'
import type { Handout } from '../../shared/handout/handout.ts'
import type { HandoutRequest } from '../../shared/handout/handoutRequest.ts'
import type { Arguments } from '../usage.ts'
import type { Verb } from '../verb.ts'
import { renderHandout } from '../../main/handout/renderHandout.ts'
import { writeHandout } from '../../main/handout/writeHandout.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { formatPath } from '../../shared/formatPath.ts'
import { buildHandout } from '../../shared/handout/buildHandout.ts'
import { chooseCauses, chooseSections } from '../../shared/handout/chooseHandout.ts'
import { handoutSections, longestNote, papers } from '../../shared/handout/handoutRequest.ts'
import { handoutText } from '../../shared/handout/handoutText.ts'
import { measureHandout } from '../../shared/handout/measureHandout.ts'
import { isIsoDate } from '../../shared/i18n/dates.ts'
import { locales } from '../../shared/i18n/locales.ts'
import { Clinic } from '../../shared/settings/clinic.ts'
import { readJson, readVisit } from '../readInput.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { listFlag, pickFlag, readArguments, textFlag, UsageFault } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'

const flagsTaken = {
  'out': true,
  'causes': true,
  'sections': true,
  'locale': true,
  'beside': true,
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

function readClinic(file: string | null): Clinic {
  const parsed = Clinic.safeParse(file === null ? {} : readJson(file))
  if (!parsed.success)
    throw new UsageFault(`${file}: not a clinic:\n${parsed.error.issues.map(issue => `  ${formatPath(issue.path) || 'the file'}: ${issue.message}`).join('\n')}`)
  return parsed.data
}

function readNote(flags: Arguments['flags']): string {
  const note = (textFlag(flags, 'note') ?? '').trim()
  if (note.length > longestNote)
    throw new UsageFault(`--note: expected ${longestNote} characters or less, found ${note.length}`)
  return note
}

function readRequest({ flags, words: [file] }: Arguments, pack: ContentPack, today: string): HandoutRequest {
  if (flags.beside !== undefined)
    throw new UsageFault('--beside: two languages on one sheet are not yet possible')
  const visit = file === undefined ? null : readVisit(file, pack)
  const causes = listFlag(flags, 'causes', pack.causes.map(cause => cause.id)) ?? (visit === null ? [] : chooseCauses(assess(pack, visit.answers), pack.redFlags))
  if (causes.length > 5)
    throw new UsageFault(`--causes: expected 5 or less, found ${causes.length}`)
  return {
    causes: [...causes],
    sections: [...listFlag(flags, 'sections', handoutSections) ?? chooseSections(pack.causes.filter(cause => causes.includes(cause.id)))],
    locale: pickFlag(flags, 'locale', locales, 'en'),
    paper: pickFlag(flags, 'paper', papers, 'letter'),
    largePrint: flags['large-print'] === true,
    date: readDate(flags, 'date') ?? today,
    followUp: readDate(flags, 'follow-up'),
    note: readNote(flags),
    clinic: readClinic(textFlag(flags, 'clinic')),
  }
}

async function writeSheet(handout: Handout, out: string): Promise<{ readonly pages: number, readonly bytes: number }> {
  const drawn = renderHandout(handout)
  if (!drawn.ok)
    throw new UsageFault(`the sheet has characters that the paper font cannot draw: ${drawn.fault.characters.join(' ')}`)
  const written = await writeHandout(out, drawn.value.bytes)
  if (!written.ok)
    throw new UsageFault(`--out ${out}: cannot be written: ${written.fault.reason}`)
  return { pages: drawn.value.pages, bytes: written.value.bytes }
}

/** The day where the computer is, `YYYY-MM-DD`. */
function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

/** `handout [VISIT] --out FILE.pdf`: the patient's sheet as PDF, or as plain text with `--text`. */
export const handoutVerb: Verb = async (args, print) => {
  const given = readArguments(args, flagsTaken, { least: 0, most: 1 })
  const out = textFlag(given.flags, 'out')
  const asText = given.flags.text === true
  if (out === null && !asText)
    throw new UsageFault('--out: expected the file to write, as --out handout.pdf; or --text for plain text')
  if (given.words.length === 0 && textFlag(given.flags, 'causes') === null)
    throw new UsageFault('expected a visit file or --causes ID,…')
  const pack = loadShippedPack()
  const request = readRequest(given, pack, localDay(new Date()))
  const built = buildHandout(request, pack, loadShippedWords()[request.locale])
  if (!built.ok)
    throw new UsageFault(`--causes: no handout for "${built.fault.cause}" (${built.fault.kind})`)
  if (asText || out === null) {
    print(handoutText(built.value))
    return exitCodes.done
  }
  const { pages, bytes } = await writeSheet(built.value, out)
  const { words, grade } = measureHandout(built.value)
  const summary = { file: out, pages, bytes, sections: built.value.sections.map(section => section.id), words, grade, locale: request.locale }
  print(given.flags.json === true ? toJson(summary) : `${out}: ${pages} page${pages === 1 ? '' : 's'}, ${words} words, grade ${grade}\n`)
  return exitCodes.done
}
