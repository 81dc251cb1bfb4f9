import type { Result } from '../../shared/result.ts'
import type { VisitFault, VisitsState } from '../../shared/visits/visitsState.ts'
import type { VisitsWorld } from './holdVisits.ts'
import type { OpenedBackup } from './readBackup.ts'
import type { VisitsService } from './visitsService.ts'
import { fail, ok } from '../../shared/result.ts'
import { backUpVisits, Interrupted } from './backUpVisits.ts'
import { holdVisits, refusalOf } from './holdVisits.ts'
import { openKeyRing } from './keyRing.ts'
import { usualCost } from './passphraseKey.ts'
import { BrokenBackup, openBackup } from './readBackup.ts'
import { restoreVisits, verifyBackup } from './restoreVisits.ts'
import { nameVisitFiles } from './visitFiles.ts'

/** The visits on this computer. Calls are taken one after the other; none throws for what a disk, a key or a file may do. */
export function makeVisits(world: VisitsWorld): VisitsService {
  const cost = world.cost ?? usualCost
  const files = nameVisitFiles(world.folder)
  const ring = openKeyRing(files.key, world.keystore, cost)
  const held = holdVisits(world, files, ring)
  const { inTurn, withStore } = held

  /** Does something with the key file. */
  async function withKeyFile(work: () => Promise<VisitFault | null>): Promise<Result<VisitsState, VisitFault>> {
    return inTurn(async () => {
      try {
        const fault = await work()
        if (fault !== null)
          return fail(fault)
        return ok(await (held.standing().kind === 'closed' ? held.open() : held.tell()))
      }
      catch (error) {
        const reason = refusalOf(error)
        if (reason === null)
          throw error
        return fail({ kind: 'not-saved', path: files.key, reason })
      }
    })
  }

  async function withBackup<T>(file: string, passphrase: string, work: (backup: OpenedBackup) => Promise<Result<T, VisitFault>>): Promise<Result<T, VisitFault>> {
    const backup = await openBackup(file, passphrase)
    if (!backup.ok)
      return backup
    try {
      return await work(backup.value)
    }
    catch (error) {
      if (error instanceof BrokenBackup)
        return fail({ kind: 'not-a-backup', path: file, reason: error.message })
      throw error
    }
    finally {
      await backup.value.close()
    }
  }

  return {
    open: () => inTurn(held.open),

    unlock: passphrase => withKeyFile(async () => {
      if (held.standing().kind === 'closed')
        await held.open()
      const { kind } = held.standing()
      if (kind === 'ready')
        return null
      if (kind !== 'locked' && kind !== 'no-key')
        return { kind: 'not-ready' }
      const key = await ring.unlock(passphrase)
      if (key === null)
        return { kind: 'wrong-passphrase' }
      await held.useKey(key, false)
      return null
    }),

    /** With a keystore nothing is dropped: it would give the key again to anybody at this computer. Nor without a passphrase in the key file: nothing would give it. */
    lock: () => inTurn(async () => {
      const standing = held.standing()
      const guards = standing.kind === 'ready' ? await ring.guards() : []
      if (standing.kind === 'ready' && guards.includes('passphrase') && !guards.includes('keystore')) {
        held.release({ kind: 'locked' })
        standing.key.fill(0)
      }
      return held.tell()
    }),

    protect: passphrase => withKeyFile(async () => {
      const standing = held.standing()
      if (standing.kind === 'ready')
        await ring.protect(standing.key, passphrase)
      else if (standing.kind === 'unprotected')
        await held.useKey(await ring.make(passphrase), false)
      else
        return { kind: 'not-ready' }
      return null
    }),

    erase: () => withKeyFile(async () => {
      const standing = held.standing()
      if (standing.kind === 'closed' || (standing.kind === 'unavailable' && standing.fault.kind === 'busy'))
        return { kind: 'not-ready' }
      held.release({ kind: 'closed' })
      files.deleteAll()
      return null
    }),

    change: change => withStore(store => store.current.change(change, store.clock())),
    start: amends => withStore(async store => store.start(amends, await world.keepDays())),
    list: query => withStore(store => store.list(query)),
    read: id => withStore(store => store.read(id)),
    remove: id => withStore(store => store.remove(id)),

    backUp: (file, passphrase) => backUpVisits(file, passphrase, {
      now: world.now,
      cost,
      inTurn: async (work) => {
        const done = await withStore(store => ok(work(store)))
        if (done.ok)
          return done.value
        throw new Interrupted(done.fault)
      },
    }),

    restore: (file, passphrase) => withBackup(file, passphrase, async (backup) => {
      await verifyBackup(backup)
      return withStore(async (store) => {
        const keepDays = await world.keepDays()
        if (keepDays === 0)
          return fail({ kind: 'not-kept' })
        const count = await store.inLongTransaction(() => restoreVisits(backup, store, { now: world.now(), dayOf: world.dayOf, keepDays }))
        return ok({ path: file, ...count })
      })
    }),

    async purge(isTold) {
      const done = await withStore(async (store) => {
        const keepDays = await world.keepDays()
        store.purge(keepDays, isTold)
        held.purgeAside(keepDays, isTold)
        return ok(null)
      })
      if (!done.ok && done.fault.kind === 'set-aside')
        held.notice({ kind: 'set-aside', path: done.fault.path })
    },

    close: () => held.release({ kind: 'closed' }),
  }
}
