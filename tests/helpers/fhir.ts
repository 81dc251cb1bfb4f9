import type { ContentPack } from '../../src/shared/catalog/contentPack.ts'
import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse } from '../../src/shared/fhir/r4.ts'
import type { Locale } from '../../src/shared/i18n/locales.ts'
import type { Visit } from '../../src/shared/intake/intakeAnswer.ts'
import { buildQuestionnaire } from '../../src/shared/fhir/buildQuestionnaire.ts'
import { buildQuestionnaireResponse } from '../../src/shared/fhir/buildQuestionnaireResponse.ts'
import { translator } from '../../src/shared/i18n/text.ts'
import { aForm } from './forms.ts'
import { shippedPack, shippedWords } from './shippedContent.ts'

const shipped = shippedPack()
const words = shippedWords()
const forms = { en: aForm('en', shipped), es: aForm('es', shipped) }

/** A pack's questionnaire; the test stops when it cannot be built. */
export function aQuestionnaire(locale: Locale = 'en', pack: ContentPack = shipped): Questionnaire {
  const built = buildQuestionnaire(pack, locale, words)
  if (!built.ok)
    throw new Error(`no questionnaire: ${JSON.stringify(built.fault)}`)
  return built.value
}

/** Every item of a questionnaire, groups before what is in them. */
export const listItems = (items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] => items.flatMap(item => [item, ...listItems(item.item ?? [])])

/** A visit as a response to the shipped pack's questionnaire. */
export function aResponse(visit: Visit, more: { readonly locale?: Locale, readonly authored?: string } = {}): QuestionnaireResponse {
  const { locale = 'en', authored } = more
  return buildQuestionnaireResponse(visit, { pack: shipped, form: forms[locale], t: translator(locale, words[locale]), authored })
}
