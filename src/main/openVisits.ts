import type { ContentFault, LoadedContent } from '../shared/ipc/contract.ts'
import type { Result } from '../shared/result.ts'
import type { VisitsService } from './visits/visitsService.ts'
import { app } from 'electron'
import { summarizeVisit } from '../shared/visits/summarizeVisit.ts'
import { loadSettings } from './settings/settingsFile.ts'
import { systemKeystore } from './systemKeystore.ts'
import { dayOf } from './visits/dayOf.ts'
import { makeVisits } from './visits/makeVisits.ts'

/** How often visits are looked through for those whose time is over, in milliseconds. */
const PURGE_EVERY = 60 * 60 * 1000

/** Makes the visits of the running app, which are closed with it. */
export function openVisits(content: Result<LoadedContent, ContentFault>, settingsFile: string): VisitsService {
  const visits = makeVisits({
    folder: app.getPath('userData'),
    keystore: systemKeystore,
    now: () => new Date(),
    dayOf,
    summarize: answers => content.ok ? summarizeVisit(content.value.pack, answers) : null,
    // Settings that cannot be read say nothing about visits: none is purged for that.
    keepDays: async () => {
      const { settings, fault } = await loadSettings(settingsFile)
      return fault === null ? settings.visits.keepDays : null
    },
  })
  setInterval(() => void visits.purge(false), PURGE_EVERY).unref()
  app.on('will-quit', () => visits.close())
  return visits
}
