import type { Router } from 'vue-router'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { MenuCommand } from '../../../shared/ipc/menuCommand.ts'
import type { useKeepingStore } from '../stores/keeping.ts'
import type { useVisitStore } from '../stores/visit.ts'
import { watch } from 'vue'
import { useCommandStore } from '../stores/commands.ts'
import { useCommands } from './useCommands.ts'

/** What the commands are done with. */
export interface ShellTools {
  readonly router: Router
  readonly settings: () => Settings | null
  readonly change: (part: Partial<Settings>) => void
  readonly visit: ReturnType<typeof useVisitStore>
  readonly keeping: ReturnType<typeof useKeepingStore>
  /** Address at which the place of causes was left. */
  readonly causes: () => string
  readonly search: () => void
  readonly keys: () => void
}

/** Longest that the visit may take to open, in milliseconds: what was asked for must not happen long after. */
const LONGEST_OPENING_MS = 2000

/** Says what each command does from anywhere. What belongs to a place goes there first: nothing is printed or saved unseen. */
export function useShellCommands({ router, settings, change, visit, keeping, causes, search, keys }: ShellTools): void {
  const commands = useCommandStore()
  const go = (address: string) => () => void router.push(address)

  async function startNew(): Promise<void> {
    await keeping.startNew()
    await router.push('/visit')
  }
  /** Waits until the place that is being opened can do something, for a bounded time. */
  function untilOfPlace(command: MenuCommand): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(late)
        stop()
        resolve(commands.isOfPlace(command))
      }
      const late = setTimeout(end, LONGEST_OPENING_MS)
      const stop = watch(() => commands.isOfPlace(command), (isSo) => {
        if (isSo)
          end()
      })
      if (commands.isOfPlace(command))
        end()
    })
  }
  async function doAtVisit(command: MenuCommand): Promise<void> {
    await router.push('/visit')
    if (await untilOfPlace(command))
      commands.run(command)
  }
  /** Goes to the visit and does it there; where the visits cannot be read, that is all. */
  const atVisit = (command: MenuCommand) => () => void doAtVisit(command)
  useCommands(() => ({
    'new-visit': () => void startNew(),
    ...visit.isOpen ? { 'save-visit-file': atVisit('save-visit-file'), 'copy-note': atVisit('copy-note') } : { 'open-visit-file': atVisit('open-visit-file') },
    'save-form': atVisit('save-form'),
    'print-handout': go('/handouts'),
    'save-handout': go('/handouts'),
    'compare': go('/compare'),
    ...(settings()?.visits.keepDays ?? 0) > 0 ? { 'kept-visits': go('/visits') } : {},
    'lock': () => void keeping.hide(),
    'go-causes': go(causes()),
    'go-visit': go('/visit'),
    'go-handouts': go('/handouts'),
    'go-settings': go('/settings'),
    search,
    keys,
    'about': go('/settings#about'),
    'locale-en': () => change({ locale: 'en' }),
    'locale-es': () => change({ locale: 'es' }),
    'theme-light': () => change({ theme: 'light' }),
    'theme-dark': () => change({ theme: 'dark' }),
    'theme-system': () => change({ theme: 'system' }),
    'text-standard': () => change({ textSize: 'standard' }),
    'text-large': () => change({ textSize: 'large' }),
    'text-largest': () => change({ textSize: 'largest' }),
  }), false)
}
