import type { LoadedSettings, SettingsFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings/settings.ts'

/** What a change of the settings goes through. */
export interface SettingsChange {
  /** Reads the settings as they are on disk. */
  readonly load: () => Promise<LoadedSettings>
  /** Parses what the window sent, and writes it. */
  readonly save: (...raw: readonly unknown[]) => Promise<Result<Settings, SettingsFault>>
  /** Lets what is of the system's own making look as the settings say. */
  readonly follow: (settings: Settings) => void
  /** Erases kept visits whose time is over. @param isTold - that none is kept was chosen just now, and erases all */
  readonly purge: (isTold: boolean) => Promise<void>
}

/**
 * Saves settings, follows them, and erases the visits that they keep no longer.
 * A time for which visits are kept counts as chosen only where it differs from the one before: settings that were lost read as those of a first
 * start, which keep none, and whatever is saved next has that in it without anybody having chosen it.
 */
export function makeChangeSettings({ load, save, follow, purge }: SettingsChange): SettingsChange['save'] {
  return async (...raw) => {
    const before = await load()
    const saved = await save(...raw)
    if (saved.ok) {
      follow(saved.value)
      void purge(before.fault === null && before.settings.visits.keepDays !== saved.value.visits.keepDays)
    }
    return saved
  }
}
