import type { ComputedRef } from 'vue'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { IconName } from '../components/base/icons.ts'
import { computed } from 'vue'
import { localeNames, locales } from '../../../shared/i18n/locales.ts'
import { useText } from './useText.ts'

/** Something that can be done, or a part of the settings: a line of the palette. */
export interface PaletteDeed {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  /** An address to go to, or what to do at once. */
  readonly act: string | (() => void)
}

/** What the deeds are done with. */
export interface PaletteTools {
  readonly settings: () => Settings | null
  readonly change: (part: Partial<Settings>) => void
  readonly startNew: () => void
  readonly lock: () => void
}

/** Parts of the settings in their order: each an end of an address, and the beginning of its heading's key. */
export const settingsParts = ['clinic', 'sheet', 'window', 'privacy', 'safety', 'about'] as const

/** All that can be done from anywhere, in the window's language. What is so already is left out. */
export function usePaletteDeeds({ settings, change, startNew, lock }: PaletteTools): ComputedRef<readonly PaletteDeed[]> {
  const { t } = useText()
  return computed(() => {
    const now = settings()
    if (now === null)
      return []
    const deeds: readonly PaletteDeed[] = [
      { id: 'new-visit', label: t('visit.new.start'), icon: 'plus', act: startNew },
      { id: 'lock', label: t('visits.hidden.now'), icon: 'lock', act: lock },
      { id: 'compare', label: t('causes.compare.heading'), icon: 'compare', act: '/compare' },
      ...now.visits.keepDays > 0 ? [{ id: 'kept-visits', label: t('visits.kept.heading'), icon: 'visit', act: '/visits' } as const] : [],
    ]
    const looks: readonly PaletteDeed[] = [
      ...locales.filter(locale => locale !== now.locale).map((locale): PaletteDeed => ({ id: `locale-${locale}`, label: `${t('settings.window.language')}: ${localeNames[locale]}`, icon: 'text', act: () => change({ locale }) })),
      ...(['light', 'dark', 'system'] as const).filter(theme => theme !== now.theme).map((theme): PaletteDeed => ({ id: `theme-${theme}`, label: t(`shell.theme.${theme}`), icon: 'theme', act: () => change({ theme }) })),
      ...(['standard', 'large', 'largest'] as const).filter(textSize => textSize !== now.textSize).map((textSize): PaletteDeed => ({ id: `text-${textSize}`, label: t(`shell.textSize.${textSize}`), icon: 'text', act: () => change({ textSize }) })),
    ]
    const parts = settingsParts.map((part): PaletteDeed => ({ id: `settings-${part}`, label: `${t('shell.place.settings')}: ${t(`settings.${part}.heading`)}`, icon: 'settings', act: `/settings#${part}` }))
    const privacy = (['keep', 'passphraseSet', 'backUp', 'restore', 'erase'] as const).map((deed): PaletteDeed => ({ id: `privacy-${deed}`, label: t(`settings.privacy.${deed}`), icon: 'settings', act: '/settings#privacy' }))
    return [...deeds, ...looks, ...parts, ...privacy]
  })
}
