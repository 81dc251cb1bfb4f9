import type { InterfaceText } from './useText.ts'
import { useContentStore } from '../stores/content.ts'
import { useSettingsStore } from '../stores/settings.ts'
import { buildText } from './buildText.ts'

/** Makes the words follow the loaded content and the chosen language. For the start of the app, once. */
export function openText(): InterfaceText {
  const content = useContentStore()
  const settings = useSettingsStore()
  return buildText({
    locale: () => settings.settings?.locale ?? 'en',
    words: () => content.loaded?.words ?? content.fault?.words,
    packText: () => content.pack?.text,
  })
}
