import type { PackText } from '../../../shared/catalog/packText.ts'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { Translate } from '../../../shared/i18n/text.ts'
import type { FoundClinicianText, InterfaceText } from './useText.ts'
import { computed } from 'vue'
import { translator } from '../../../shared/i18n/text.ts'
import { useContentStore } from '../stores/content.ts'
import { useSettingsStore } from '../stores/settings.ts'

/** Makes the words follow the loaded content and the chosen language. For the start of the app, once. */
export function openText(): InterfaceText {
  const content = useContentStore()
  const settings = useSettingsStore()
  const locale = computed<Locale>(() => settings.settings?.locale ?? 'en')
  const look = computed<Translate>(() => {
    const words = content.loaded?.words ?? content.fault?.words
    return words === undefined || words === null ? key => key : translator(locale.value, words[locale.value], words.en)
  })
  const texts = computed<readonly PackText[]>(() => {
    const text = content.pack?.text ?? {}
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
      const text = content.pack?.text[language]?.causes[id]?.clinician
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
