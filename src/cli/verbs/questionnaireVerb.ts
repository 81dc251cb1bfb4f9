import type { Verb } from '../verb.ts'
import { buildQuestionnaire } from '../../shared/fhir/buildQuestionnaire.ts'
import { locales } from '../../shared/i18n/locales.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { pickFlag, readArguments, UsageFault } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'

/** `questionnaire [--locale]`: the checklist as a FHIR R4 Questionnaire. It is JSON with and without `--json`. */
export const questionnaireVerb: Verb = async (args, print) => {
  const { flags } = readArguments(args, { locale: true, json: false }, { least: 0, most: 0 })
  const locale = pickFlag(flags, 'locale', locales, 'en')
  const built = buildQuestionnaire(loadShippedPack(), locale, loadShippedWords())
  if (!built.ok)
    throw new UsageFault(`--locale: the content has no words in "${built.fault.locale}"`)
  await print(toJson(built.value))
  return exitCodes.done
}
