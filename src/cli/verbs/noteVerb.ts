import type { Verb } from '../verb.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { buildNote } from '../../shared/assessment/buildNote.ts'
import { locales } from '../../shared/i18n/locales.ts'
import { translator } from '../../shared/i18n/text.ts'
import { readVisit } from '../readInput.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { pickFlag, readArguments } from '../usage.ts'
import { exitCodes } from '../verb.ts'

/** `note VISIT [--locale]`: the plain-text note for the chart. */
export const noteVerb: Verb = async (args, print) => {
  const { flags, words: [file = ''] } = readArguments(args, { locale: true }, { least: 1, most: 1 })
  const locale = pickFlag(flags, 'locale', locales, 'en')
  const pack = loadShippedPack()
  const { answers } = await readVisit(file, pack)
  const words = loadShippedWords()
  const note = buildNote({ pack, answers, assessment: assess(pack, answers), locale, t: translator(locale, words[locale], words.en) })
  await print(note)
  return exitCodes.done
}
