import type { ComputedRef } from 'vue'
import type { KeyRow } from '../components/base/keyRow.ts'
import { computed } from 'vue'
import { commandKeys, commandWords, menuCommands } from '../../../shared/ipc/menuCommand.ts'
import { useCommandStore } from '../stores/commands.ts'
import { useText } from './useText.ts'

/** A key as it is printed on a keyboard: "Ctrl ⇧ S". */
export const printKey = (key: string): string => key.replace('Shift', '⇧').replaceAll('+', ' ')

/** Keys that are no commands but work in every place, by what is said of them. */
const others = [
  { keys: ['↑', '↓', '⏎'], text: 'keys.results' },
  { keys: ['Ctrl +', 'Ctrl −', 'Ctrl 0'], text: 'keys.zoom' },
] as const

/** Keys of one place only, by its name. */
const ofPlaces: Readonly<Record<string, readonly KeyRow[]>> = {
  causes: [{ keys: ['/'], text: 'keys.filter' }, { keys: ['↑', '↓'], text: 'keys.list' }],
  visits: [{ keys: ['↑', '↓'], text: 'keys.list' }],
  handouts: [{ keys: ['Alt ↑', 'Alt ↓'], text: 'keys.order' }],
}

/** The keys that work in every place now, in the window's language. */
export function useKeyRows(): ComputedRef<readonly KeyRow[]> {
  const commands = useCommandStore()
  const { t } = useText()
  return computed(() => [
    ...menuCommands.flatMap((command): readonly KeyRow[] => {
      const key = commandKeys[command]
      if (key === undefined || !commands.offered.includes(command))
        return []
      return [{ keys: command === 'keys' ? ['?', key] : [printKey(key)], text: t(commandWords[command]) }]
    }),
    ...others.map(({ keys, text }) => ({ keys, text: t(text) })),
  ])
}

/** The keys of a place alone. The visit shows its own. */
export function usePlaceKeys(place: () => string): ComputedRef<readonly KeyRow[]> {
  const { t } = useText()
  return computed(() => (ofPlaces[place()] ?? []).map(({ keys, text }) => ({ keys, text: t(text) })))
}
