import type { Form } from '../../src/shared/intake/form.ts'
import type { ContentPack } from '../../src/shared/catalog/contentPack.ts'
import type { Locale } from '../../src/shared/i18n/locales.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { papers } from '../../src/shared/handout/handoutRequest.ts'
import { buildForm } from '../../src/shared/intake/buildForm.ts'
import { shippedPack, shippedWords } from './shippedContent.ts'

const words = shippedWords()

/** The blank checklist of a pack; the test stops when it cannot be built. */
export function aForm(locale: Locale, pack: ContentPack = shippedPack()): Form {
  const built = buildForm(pack, locale, words[locale])
  if (!built.ok)
    throw new Error(`no form: ${JSON.stringify(built.fault)}`)
  return built.value
}

/** Every way in which a form can be printed. */
export const everyFormLook = locales.flatMap(locale => papers.flatMap(paper => [false, true].map(isFillable => ({ locale, paper, isFillable }))))
