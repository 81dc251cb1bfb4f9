import type { ContentPack } from '../../../shared/catalog/contentPack.ts'
import type { PackText } from '../../../shared/catalog/packText.ts'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { TextTable, Translate } from '../../../shared/i18n/text.ts'
import type { FoundClinicianText, InterfaceText } from './useText.ts'
import { computed } from 'vue'
import { translator } from '../../../shared/i18n/text.ts'

/** What look-ups are made from, each as it is now. */
export interface TextSource {
  readonly locale: () => Locale
  /** The product's own words. */
  readonly words: () => Readonly<Record<Locale, TextTable>> | null | undefined
  /** The pack's words. */
  readonly packText: () => ContentPack['text'] | undefined
}

/** Makes the look-ups in a language; they follow it, and what has no words in it falls back to English. */
export function buildText({ locale: localeNow, words: wordsNow, packText }: TextSource): InterfaceText {
  const locale = computed(localeNow)
  const look = computed<Translate>(() => {
    const words = wordsNow()
    return words === undefined || words === null ? key => key : translator(locale.value, words[locale.value], words.en)
  })
  const texts = computed<readonly PackText[]>(() => {
    const text = packText() ?? {}
    return [text[locale.value], text.en].filter(table => table !== undefined)
  })
  function first<T>(pick: (text: PackText) => T | undefined): T | undefined {
    for (const text of texts.value) {
      const found = pick(text)
      if (found !== undefined)
        return found
    }
    return undefined
  }
  function clinician(id: string): FoundClinicianText | undefined {
    for (const language of [locale.value, 'en'] as const) {
      const text = packText()?.[language]?.causes[id]?.clinician
      if (text !== undefined)
        return { text, locale: language }
    }
    return undefined
  }
  return {
    locale,
    t: (key, places) => look.value(key, places),
    cause: id => first(text => text.causes[id]),
    clinician,
    finding: id => first(text => text.findings[id]),
    redFlag: id => first(text => text.redFlags[id]),
    medicine: id => first(text => text.medicines[id]),
    beyond: id => first(text => text.beyond[id]) ?? id,
    section: id => first(text => text.sections[id]) ?? id,
  }
}
