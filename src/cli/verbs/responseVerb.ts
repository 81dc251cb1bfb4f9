import type { AttachedHandout } from '../../shared/fhir/buildDocumentBundle.ts'
import type { DocumentBundle, QuestionnaireResponse } from '../../shared/fhir/r4.ts'
import type { Arguments } from '../usage.ts'
import type { Verb } from '../verb.ts'
import { attachPdf } from '../../main/fhir/attachPdf.ts'
import { nameUuid } from '../../main/fhir/nameUuid.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { buildNote } from '../../shared/assessment/buildNote.ts'
import { buildDocumentBundle } from '../../shared/fhir/buildDocumentBundle.ts'
import { buildQuestionnaireResponse } from '../../shared/fhir/buildQuestionnaireResponse.ts'
import { isIsoDate } from '../../shared/i18n/dates.ts'
import { locales } from '../../shared/i18n/locales.ts'
import { translator } from '../../shared/i18n/text.ts'
import { buildForm } from '../../shared/intake/buildForm.ts'
import { readBytes, readVisits } from '../readInput.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { pickFlag, readArguments, textFlag, UsageFault } from '../usage.ts'
import { exitCodes, printJsonList, toJson } from '../verb.ts'

const flagsTaken = { 'locale': true, 'date': true, 'bundle': false, 'handout': true, 'handout-locale': true, 'json': false } as const

/** An instant as FHIR writes it: to the second, with its time zone. */
const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/

/** The moment of the visit, `--date`. A day alone is enough for a response, a document is dated to the second. */
function readMoment(flags: Arguments['flags'], isDocument: boolean): string | null {
  const value = textFlag(flags, 'date')
  const [, day] = instant.exec(value ?? '') ?? []
  if (value === null || (day !== undefined && isIsoDate(day)) || (!isDocument && isIsoDate(value)))
    return value
  throw new UsageFault(`--date: expected ${isDocument ? '' : 'a day as YYYY-MM-DD or '}an instant as 2026-11-25T14:30:00-05:00, found "${value}"`)
}

async function readHandout(flags: Arguments['flags']): Promise<AttachedHandout | null> {
  const name = textFlag(flags, 'handout')
  const locale = pickFlag(flags, 'handout-locale', locales, pickFlag(flags, 'locale', locales, 'en'))
  if (name === null && flags['handout-locale'] !== undefined)
    throw new UsageFault('--handout-locale: says the language of --handout, which is not given')
  if (name === null)
    return null
  if (flags.bundle !== true)
    throw new UsageFault('--handout: a sheet goes into a document; expected --bundle with it')
  const file = attachPdf(await readBytes(name))
  if (file === null)
    throw new UsageFault(`--handout ${name}: expected a PDF`)
  return { file, locale }
}

/** `response VISIT [--date] [--bundle]`: visits as FHIR R4 QuestionnaireResponses, or as documents for the chart. JSON with and without `--json`. */
export const responseVerb: Verb = async (args, print) => {
  const { flags, words: [file = ''] } = readArguments(args, flagsTaken, { least: 1, most: 1, name: 'VISIT' })
  const locale = pickFlag(flags, 'locale', locales, 'en')
  const moment = readMoment(flags, flags.bundle === true)
  const handout = await readHandout(flags)
  const pack = loadShippedPack()
  const { visits, batch } = await readVisits(file, pack)
  if (batch && handout !== null)
    throw new UsageFault('--handout: a sheet is one patient\'s; expected one visit, found a list of them')
  const words = loadShippedWords()
  const built = buildForm(pack, locale, words[locale])
  if (!built.ok)
    throw new UsageFault(`--locale: the content has no words in "${built.fault.locale}"`)
  const form = built.value
  const t = translator(locale, words[locale], words.en)
  const timestamp = moment ?? new Date().toISOString()
  /** One after the other as it is asked for, as a batch may be large. */
  function* writeEach(): Generator<QuestionnaireResponse | DocumentBundle> {
    for (const [index, visit] of visits.entries()) {
      const response = buildQuestionnaireResponse(visit, { pack, form, t, authored: flags.bundle === true ? timestamp : moment ?? undefined })
      if (flags.bundle !== true) {
        yield response
        continue
      }
      const note = buildNote({ pack, answers: visit.answers, assessment: assess(pack, visit.answers), locale, t, handout: handout === null ? undefined : 'attached' })
      // Two patients of a batch may have the same answers; their documents are two all the same.
      const nameInBatch = (content: string): string => nameUuid(batch ? `${index} ${content}` : content)
      yield buildDocumentBundle({ pack, locale, t, response, note, handout, timestamp, nameUuid: nameInBatch })
    }
  }
  if (batch)
    await printJsonList(writeEach(), print)
  else
    await print([...writeEach()].map(toJson).join(''))
  return exitCodes.done
}
