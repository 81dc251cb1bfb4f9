import type { Result } from '../../shared/result.ts'
import type { KeptVisit, KeptVisitPage, KeptVisitQuery } from '../../shared/visits/keptVisit.ts'
import type { OpenVisit, VisitChange } from '../../shared/visits/openVisit.ts'
import type { BackupResult, VisitFault, VisitsState } from '../../shared/visits/visitsState.ts'

type Reply<T> = Promise<Result<T, VisitFault>>

/** The visits on this computer: the open one, written with every answer, and those that the clinic keeps. */
export interface VisitsService {
  readonly open: () => Promise<VisitsState>
  readonly unlock: (passphrase: string) => Reply<VisitsState>
  readonly lock: () => Promise<VisitsState>
  readonly protect: (passphrase: string) => Reply<VisitsState>
  readonly erase: () => Reply<VisitsState>
  readonly change: (change: VisitChange) => Reply<{ readonly revision: number }>
  readonly start: (amends: string | null) => Reply<{ readonly open: OpenVisit, readonly kept: string | null }>
  readonly list: (query: KeptVisitQuery) => Reply<KeptVisitPage>
  readonly read: (id: string) => Reply<KeptVisit>
  readonly remove: (id: string) => Reply<null>
  readonly backUp: (file: string, passphrase: string) => Reply<BackupResult>
  readonly restore: (file: string, passphrase: string) => Reply<BackupResult>
  /**
   * Erases what is older than the settings allow: each hour, and when they change.
   * @param isTold - whether the clinic has just said so; settings that were lost say that nothing is kept as well, and erase nothing
   */
  readonly purge: (isTold: boolean) => Promise<void>
  readonly close: () => void
}
