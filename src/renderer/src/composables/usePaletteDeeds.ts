import type { ComputedRef } from 'vue'
import type { MenuCommand } from '../../../shared/ipc/menuCommand.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { IconName } from '../components/base/icons.ts'
import { computed } from 'vue'
import { localeNames, locales } from '../../../shared/i18n/locales.ts'
import { commandKeys, commandWords } from '../../../shared/ipc/menuCommand.ts'
import { useCommandStore } from '../stores/commands.ts'
import { printKey } from './useKeyRows.ts'
import { useText } from './useText.ts'

/** Something that can be done, or a part of the settings: a line of the palette. */
export interface PaletteDeed {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  /** Its key as it is printed on a keyboard, where it has one. */
  readonly key?: string
  /** An address to go to, or what to do at once. */
  readonly act: string | (() => void)
}

/** Parts of the settings in their order: each an end of an address, and the beginning of its heading's key. */
export const settingsParts = ['clinic', 'sheet', 'window', 'privacy', 'safety', 'about'] as const

/** A picture for each command. Places are found as places, "About" as a part of the settings, and the search is where one is already: they have none. */
const icons: Readonly<Partial<Record<MenuCommand, IconName>>> = {
  'new-visit': 'plus',
  'open-visit-file': 'visit',
  'save-visit-file': 'save',
  'copy-note': 'copy',
  'print-handout': 'print',
  'save-handout': 'save',
  'save-form': 'handout',
  'compare': 'compare',
  'kept-visits': 'visit',
  'lock': 'lock',
  'keys': 'text',
  'locale-en': 'text',
  'locale-es': 'text',
  'theme-light': 'theme',
  'theme-dark': 'theme',
  'theme-system': 'theme',
  'text-standard': 'text',
  'text-large': 'text',
  'text-largest': 'text',
}

/** All that can be done now, in the window's language. What is so already is left out. */
export function usePaletteDeeds(settings: () => Settings | null): ComputedRef<readonly PaletteDeed[]> {
  const commands = useCommandStore()
  const { t } = useText()

  function labelOf(command: MenuCommand): string {
    const locale = locales.find(code => command === `locale-${code}`)
    return locale === undefined ? t(commandWords[command]) : `${t(commandWords[command])}: ${localeNames[locale]}`
  }
  return computed(() => {
    const now = settings()
    if (now === null)
      return []
    const isSo: readonly string[] = [`locale-${now.locale}`, `theme-${now.theme}`, `text-${now.textSize}`]
    const deeds = commands.offered.filter(command => !isSo.includes(command)).flatMap((command): readonly PaletteDeed[] => {
      const icon = icons[command]
      const key = commandKeys[command]
      return icon === undefined ? [] : [{ id: command, label: labelOf(command), icon, ...key === undefined ? {} : { key: printKey(key) }, act: () => commands.run(command) }]
    })
    const parts = settingsParts.map((part): PaletteDeed => ({ id: `settings-${part}`, label: `${t('shell.place.settings')}: ${t(`settings.${part}.heading`)}`, icon: 'settings', act: `/settings#${part}` }))
    const privacy = (['keep', 'passphraseSet', 'backUp', 'restore', 'erase'] as const).map((deed): PaletteDeed => ({ id: `privacy-${deed}`, label: t(`settings.privacy.${deed}`), icon: 'settings', act: '/settings#privacy' }))
    return [...deeds, ...parts, ...privacy]
  })
}
