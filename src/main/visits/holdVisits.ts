import type { DatabaseSync } from 'node:sqlite'
import type { Result } from '../../shared/result.ts'
import type { VisitFault, VisitsNotice, VisitsState } from '../../shared/visits/visitsState.ts'
import type { Beginning } from './currentVisit.ts'
import type { KeyRing } from './keyRing.ts'
import type { Keystore } from './keystore.ts'
import type { ScryptCost } from './passphraseKey.ts'
import type { VisitFiles } from './visitFiles.ts'
import type { KeepDays, StoreWorld, VisitStore } from './visitStore.ts'
import { mkdirSync } from 'node:fs'
import { assertNever } from '../../shared/assertNever.ts'
import { fail } from '../../shared/result.ts'
import { modes } from '../files/modes.ts'
import { refusalCode } from '../files/refusalCode.ts'
import { blankBeginning } from './currentVisit.ts'
import { openDatabase } from './openDatabase.ts'
import { DamagedRecord } from './seal.ts'
import { diskReason, isDamage } from './sqliteFault.ts'
import { openVisitStore } from './visitStore.ts'

const DAY = 24 * 60 * 60 * 1000

/** What the visits need from the shell around them. */
export interface VisitsWorld extends StoreWorld {
  /** Where the files lie, an absolute path. */
  readonly folder: string
  readonly keystore: Keystore
  readonly keepDays: () => Promise<KeepDays>
  /** What a guess at a passphrase costs; the usual one unless a test says otherwise. */
  readonly cost?: ScryptCost
}

export interface Ready {
  readonly kind: 'ready'
  readonly store: VisitStore
  readonly key: Buffer
}
/** How it stands, as far as the main process knows; `closed` before the first opening. */
export type Standing = Ready | Exclude<VisitsState, { readonly kind: 'ready' | 'locked' }> | { readonly kind: 'locked' } | { readonly kind: 'closed' }

/** Whether what was thrown says that the database, or a record in it, is damaged. */
const saysDamage = (error: unknown): boolean => isDamage(error) || error instanceof DamagedRecord
/** Whether the damage is in the open visit alone, so that the rest can stay. */
const isOpenVisitDamage = (error: unknown): boolean => error instanceof DamagedRecord && ['open', 'step'].includes(error.record.kind)
/** Why the disk refused; `null` for what is no fault of the disk. */
export const refusalOf = (error: unknown): string | null => diskReason(error) ?? (error instanceof Error && 'syscall' in error ? refusalCode(error) : null)

/** The visits as they are held in this process: closed, waiting for a key, or open. Calls are taken one after the other. */
export interface HeldVisits {
  readonly standing: () => Standing
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Opens what can be opened without asking anybody, and says how it stands. To be called in a turn, as all below. */
  readonly open: () => Promise<VisitsState>
  /** Says how it stands. */
  readonly tell: () => Promise<VisitsState>
  /** Opens the visits with a key. @param hasOtherWay - whether a passphrase is left to try */
  readonly useKey: (key: Buffer, hasOtherWay: boolean) => Promise<void>
  /** Lets go of the database. */
  readonly release: (next: { readonly kind: 'locked' | 'closed' }) => void
  /** Does something with the open visits, in a turn of its own; what the disk does to it becomes a fault. */
  readonly withStore: <T>(work: (store: VisitStore) => Result<T, VisitFault> | Promise<Result<T, VisitFault>>) => Promise<Result<T, VisitFault>>
  /** Deletes databases that were set aside once all in them is older than it is kept: they hold what purging and deleting took from the open one. */
  readonly purgeAside: (keepDays: KeepDays, isTold: boolean) => void
  /** Keeps a notice for the next state. */
  readonly notice: (notice: VisitsNotice) => void
}

/** Holds the visits of a folder. A damaged database is set aside and another one begun, wherever the damage is met. */
export function holdVisits(world: VisitsWorld, files: VisitFiles, ring: KeyRing): HeldVisits {
  let database: DatabaseSync | null = null
  let standing: Standing = { kind: 'closed' }
  /** Told once, with the next state. */
  let notices: VisitsNotice[] = []
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  function closeDatabase(): void {
    if (database?.isOpen)
      database.close()
    database = null
  }

  function setAside(isCopied: boolean): string {
    closeDatabase()
    return files.setAside(world.now(), isCopied)
  }

  /** Opens the database, a new one where there is none or a damaged one. @returns `null` after saying why not */
  function takeDatabase(): DatabaseSync | null {
    for (let isFirst = true; database === null; isFirst = false) {
      const opened = openDatabase(files.database)
      if (opened.ok)
        database = opened.value
      else if (opened.fault.kind !== 'damaged')
        return stop({ kind: 'unavailable', fault: opened.fault })
      else if (!isFirst)
        return stop({ kind: 'unavailable', fault: { kind: 'not-writable', path: files.database, reason: 'changed-on-disk' } })
      else
        notices.push({ kind: 'set-aside', path: setAside(false) })
    }
    return database
  }

  function stop(state: Standing): null {
    standing = state
    return null
  }

  /** Takes what the disk refused as how it stands. @throws what is no fault of the disk */
  function standRefused(error: unknown): void {
    const reason = refusalOf(error)
    if (reason === null)
      throw error
    closeDatabase()
    stop({ kind: 'unavailable', fault: { kind: 'not-writable', path: files.database, reason } })
  }

  /** The same as `replaceDamaged`; where the disk refuses that as well, nothing is open any more, and the next opening tries it anew. */
  function replaceOrClose(error: unknown, key: Buffer, beginning: Beginning): string {
    try {
      return replaceDamaged(error, key, beginning)
    }
    catch (refusal) {
      closeDatabase()
      standing = { kind: 'closed' }
      throw refusal
    }
  }

  /** Puts a new database, or the old one without its open visit, in the place of a damaged one. @returns where that lies */
  function replaceDamaged(error: unknown, key: Buffer, beginning: Beginning): string {
    const isPartOnly = isOpenVisitDamage(error)
    const aside = setAside(isPartOnly)
    const fresh = takeDatabase()
    if (fresh === null)
      return aside
    try {
      if (isPartOnly)
        fresh.exec('DELETE FROM open_steps; DELETE FROM open_visit')
      const store = openVisitStore(fresh, files.database, key, world)
      store?.current.begin({ ...beginning, amends: null }, store.clock())
      standing = store === null ? { kind: 'no-key', reason: 'wrong', hasPassphrase: false, path: files.key } : { kind: 'ready', store, key }
      return aside
    }
    catch (more) {
      // What was left in place is damaged as well: then all of it goes.
      if (isPartOnly && saysDamage(more))
        return replaceDamaged(more, key, beginning)
      throw more
    }
  }

  function purgeAside(keepDays: KeepDays, isTold: boolean): void {
    if (keepDays !== null && (keepDays > 0 || isTold))
      files.deleteAside(keepDays > 0 ? new Date(world.now().getTime() - keepDays * DAY) : null)
  }

  /** Opens the visits with a key. */
  async function useKey(key: Buffer, hasOtherWay: boolean): Promise<void> {
    const taken = takeDatabase()
    if (taken === null)
      return
    const keepDays = await world.keepDays()
    try {
      const store = openVisitStore(taken, files.database, key, world)
      if (store !== null)
        notices.push(...store.settle(keepDays))
      if (store !== null)
        purgeAside(keepDays, false)
      standing = store === null ? { kind: 'no-key', reason: 'wrong', hasPassphrase: hasOtherWay, path: files.key } : { kind: 'ready', store, key }
    }
    catch (error) {
      if (!saysDamage(error))
        throw error
      notices.push({ kind: 'set-aside', path: replaceOrClose(error, key, blankBeginning) })
    }
  }

  async function findKey(): Promise<void> {
    const found = await ring.find()
    const isNew = database === null
    switch (found.kind) {
      case 'key': return useKey(found.key, (await ring.guards()).includes('passphrase'))
      case 'locked': return void stop(found)
      case 'no-key':
      case 'none': break
      default: return assertNever(found)
    }
    if (!isNew)
      return void stop(found.kind === 'none' ? { kind: 'no-key', reason: 'lost', hasPassphrase: false, path: files.key } : { ...found, path: files.key })
    const key = await ring.makeInKeystore()
    return key === null ? void stop({ kind: 'unprotected' }) : useKey(key, false)
  }

  /** Opens what can be opened without asking anybody. */
  async function begin(): Promise<void> {
    try {
      mkdirSync(world.folder, { recursive: true, mode: modes.ownFolder })
      if (database !== null || !files.hasDatabase() || takeExisting())
        await findKey()
    }
    catch (error) {
      standRefused(error)
    }
  }

  /** @returns whether to go on: with the database, or without one where it was set aside */
  function takeExisting(): boolean {
    const opened = openDatabase(files.database)
    if (opened.ok)
      database = opened.value
    else if (opened.fault.kind === 'damaged')
      notices.push({ kind: 'set-aside', path: setAside(false) })
    else
      stop({ kind: 'unavailable', fault: opened.fault })
    return opened.ok || opened.fault.kind === 'damaged'
  }

  async function describe(): Promise<VisitsState> {
    const told = notices
    switch (standing.kind) {
      case 'ready': {
        const open = standing.store.current.read()
        const state = { kind: 'ready', open, guards: await ring.guards(), kept: standing.store.kept.count(), notices: told } as const
        notices = []
        return state
      }
      case 'locked':
        notices = []
        return { kind: 'locked', notices: told }
      case 'closed': throw new Error('the visits are closed')
      default: return standing
    }
  }

  function replaceOrStop(error: unknown, key: Buffer): void {
    try {
      notices.push({ kind: 'set-aside', path: replaceOrClose(error, key, blankBeginning) })
    }
    catch (refusal) {
      standRefused(refusal)
    }
  }

  async function tell(): Promise<VisitsState> {
    try {
      return await describe()
    }
    catch (error) {
      if (standing.kind !== 'ready' || !saysDamage(error))
        throw error
      replaceOrStop(error, standing.key)
      return describe()
    }
  }

  async function open(): Promise<VisitsState> {
    if (standing.kind !== 'ready')
      await begin()
    return tell()
  }

  function failBy<T>(error: unknown, { store, key }: Ready): Result<T, VisitFault> {
    try {
      if (!saysDamage(error))
        throw error
      const path = replaceOrClose(error, key, store.current.beginning())
      return standing.kind === 'ready' ? fail({ kind: 'set-aside', path, visit: standing.store.current.read().id }) : fail({ kind: 'not-ready' })
    }
    catch (refusal) {
      const reason = refusalOf(refusal)
      if (reason === null)
        throw refusal
      return fail({ kind: 'not-saved', path: files.database, reason })
    }
  }

  /** Does something with the open visits. */
  function withStore<T>(work: (store: VisitStore) => Result<T, VisitFault> | Promise<Result<T, VisitFault>>): Promise<Result<T, VisitFault>> {
    return inTurn(async () => {
      if (standing.kind !== 'ready')
        return fail({ kind: 'not-ready' })
      const ready = standing
      try {
        return await work(ready.store)
      }
      catch (error) {
        // The app ended in the middle: whatever was thrown is of the database that is closed.
        return standing === ready ? failBy(error, ready) : fail({ kind: 'not-ready' })
      }
    })
  }

  return {
    standing: () => standing,
    inTurn,
    open,
    tell,
    useKey,
    release(next) {
      closeDatabase()
      standing = next
    },
    withStore,
    purgeAside,
    notice: notice => void notices.push(notice),
  }
}
