import type { Verb } from '../verb.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { buildNote } from '../../shared/assessment/buildNote.ts'
import { locales } from '../../shared/i18n/locales.ts'
import { translator } from '../../shared/i18n/text.ts'
import { readVisits } from '../readInput.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { pickFlag, readArguments } from '../usage.ts'
import { exitCodes, printJsonList, toJson } from '../verb.ts'

/** `note VISIT [--locale] [--json]`: the plain-text note for the chart, of one visit or of each in a batch. */
export const noteVerb: Verb = async (args, print) => {
  const { flags, words: [file = ''] } = readArguments(args, { locale: true, json: false }, { least: 1, most: 1, name: 'VISIT' })
  const locale = pickFlag(flags, 'locale', locales, 'en')
  const pack = loadShippedPack()
  const { visits, batch } = await readVisits(file, pack)
  const words = loadShippedWords()
  const t = translator(locale, words[locale], words.en)
  /** One after the other as it is asked for, as a batch may be large. */
  function* writeEach(): Generator<{ readonly note: string }> {
    for (const { answers } of visits)
      yield { note: buildNote({ pack, answers, assessment: assess(pack, answers), locale, t }) }
  }
  if (flags.json && batch) {
    await printJsonList(writeEach(), print)
  }
  else {
    let before = ''
    for (const written of writeEach()) {
      await print(flags.json ? toJson(written) : `${before}${written.note}`)
      before = '\n'
    }
  }
  return exitCodes.done
}
