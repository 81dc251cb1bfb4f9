import type { Result } from '../../shared/result.ts'
import type { VisitFault } from '../../shared/visits/visitsState.ts'
import type { VisitsService } from '../visits/visitsService.ts'
import type { Handlers } from './handlers.ts'
import { fail } from '../../shared/result.ts'
import { z } from '../../shared/schema.ts'
import { KeptVisitQuery } from '../../shared/visits/keptVisit.ts'
import { VisitChange, VisitId } from '../../shared/visits/openVisit.ts'
import { longestPassphrase, shortestPassphrase } from '../../shared/visits/visitsState.ts'
import { parseRequest } from './parseRequest.ts'

/** What the visits' handlers need from the shell around them. */
export interface VisitShell {
  readonly visits: VisitsService
  /** Asks for the place of a backup with the system's dialog; `null` when the person cancels. */
  readonly askBackupPath: () => Promise<string | null>
  /** Asks for a backup with the system's dialog; `null` when the person cancels. */
  readonly askBackupFile: () => Promise<string | null>
}

/** What is typed to open something is never told that it is too short. */
const Passphrase = z.string().max(longestPassphrase)
const NewPassphrase = Passphrase.min(shortestPassphrase)
const StartRequest = z.strictObject({ amends: VisitId.nullable() })

/** Runs a call with a parsed argument, or says what is wrong with it. */
async function withParsed<T, R>(schema: z.ZodType<T>, raw: unknown, run: (value: T) => Promise<Result<R, VisitFault>>): Promise<Result<R, VisitFault>> {
  const parsed = parseRequest(schema, raw)
  return parsed.ok ? run(parsed.value) : parsed
}

type VisitMethod = 'openVisits' | 'unlockVisits' | 'lockVisits' | 'protectVisits' | 'eraseVisits' | 'changeVisit' | 'startVisit' | 'listVisits' | 'readVisit' | 'deleteVisit' | 'backupVisits' | 'restoreVisits'

/** The handlers of the visits. */
export function makeVisitHandlers({ visits, askBackupPath, askBackupFile }: VisitShell): Pick<Handlers, VisitMethod> {
  /** A file that the person chooses, then a call with it. */
  async function withFile<T>(ask: () => Promise<string | null>, run: (file: string) => Promise<Result<T, VisitFault>>): Promise<Result<T, VisitFault>> {
    const file = await ask()
    return file === null ? fail({ kind: 'cancelled' }) : run(file)
  }
  return {
    openVisits: () => visits.open(),
    unlockVisits: raw => withParsed(Passphrase, raw, visits.unlock),
    lockVisits: () => visits.lock(),
    protectVisits: raw => withParsed(NewPassphrase, raw, visits.protect),
    eraseVisits: () => visits.erase(),
    changeVisit: raw => withParsed(VisitChange, raw, visits.change),
    startVisit: raw => withParsed(StartRequest, raw, ({ amends }) => visits.start(amends)),
    listVisits: raw => withParsed(KeptVisitQuery, raw, visits.list),
    readVisit: raw => withParsed(VisitId, raw, visits.read),
    deleteVisit: raw => withParsed(VisitId, raw, visits.remove),
    backupVisits: raw => withParsed(NewPassphrase, raw, passphrase => withFile(askBackupPath, file => visits.backUp(file, passphrase))),
    restoreVisits: raw => withParsed(Passphrase, raw, passphrase => withFile(askBackupFile, file => visits.restore(file, passphrase))),
  }
}
