import type { MaybeRefOrGetter } from 'vue'
import type { Settings } from '../../../shared/settings/settings.ts'
import { toValue, watchEffect } from 'vue'

/** Carries language, theme and text size to the root of the page, where the styles and the screen reader look for them. */
export function useAppearance(settings: MaybeRefOrGetter<Settings | null>): void {
  watchEffect(() => {
    const chosen = toValue(settings)
    if (chosen === null)
      return
    const root = document.documentElement
    root.lang = chosen.locale
    root.dataset.textSize = chosen.textSize
    if (chosen.theme === 'system')
      delete root.dataset.theme
    else
      root.dataset.theme = chosen.theme
  })
}
