import type { Result } from '../../../shared/result.ts'
import type { KeptVisit, KeptVisitLine, KeptVisitQuery } from '../../../shared/visits/keptVisit.ts'
import type { BackupResult, VisitFault } from '../../../shared/visits/visitsState.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { fail } from '../../../shared/result.ts'
import { useKeepingStore } from './keeping.ts'
import { noReply } from './noReply.ts'

/** What the list can be narrowed by. */
export type KeptFilter = Pick<KeptVisitQuery, 'from' | 'to' | 'cause'>

/** Lines that one page brings. */
const PAGE = 50
const everything: KeptFilter = { from: null, to: null, cause: null }

/** The finished visits that the clinic keeps: the list, and the one that is read. */
export const useKeptStore = defineStore('kept', () => {
  const keeping = useKeepingStore()
  const filter = shallowRef<KeptFilter>(everything)
  /** `null` until the list came. */
  const lines = shallowRef<readonly KeptVisitLine[] | null>(null)
  const total = shallowRef(0)
  const hasMore = shallowRef(false)
  /** Ids of visits whose record is damaged. */
  const unreadable = shallowRef<readonly string[]>([])
  const open = shallowRef<KeptVisit | null>(null)
  const fault = shallowRef<VisitFault | null>(null)

  /** A call of the bridge, whose breaking is a fault like any other. */
  async function ask<T>(call: () => Promise<Result<T, VisitFault>>): Promise<Result<T, VisitFault>> {
    try {
      const reply = await call()
      // The database is another one now: what this window has of the open visit is written to it.
      if (!reply.ok && reply.fault.kind === 'set-aside')
        await keeping.open()
      return reply
    }
    catch {
      return fail({ kind: 'bad-request', reason: noReply.reason })
    }
  }
  let turn = 0
  async function fetch(after: string | null): Promise<void> {
    turn += 1
    const mine = turn
    const reply = await ask(() => window.clinic.listVisits({ ...filter.value, after, limit: PAGE }))
    if (mine !== turn)
      return
    fault.value = reply.ok ? null : reply.fault
    if (!reply.ok)
      return
    lines.value = after === null ? reply.value.lines : [...lines.value ?? [], ...reply.value.lines]
    unreadable.value = after === null ? reply.value.unreadable : [...new Set([...unreadable.value, ...reply.value.unreadable])]
    total.value = reply.value.total
    hasMore.value = reply.value.hasMore
  }
  const load = (): Promise<void> => fetch(null)
  const more = (): Promise<void> => fetch(lines.value?.at(-1)?.id ?? null)
  async function narrow(part: Partial<KeptFilter>): Promise<void> {
    filter.value = { ...filter.value, ...part }
    await load()
  }
  let reading = 0
  /** Reads one visit; `null` lets the one go that is open. */
  async function read(id: string | null): Promise<void> {
    reading += 1
    const mine = reading
    open.value = null
    fault.value = null
    if (id === null)
      return
    const reply = await ask(() => window.clinic.readVisit(id))
    if (mine !== reading)
      return
    open.value = reply.ok ? reply.value : null
    fault.value = reply.ok ? null : reply.fault
  }
  /** Erases one visit for good. @returns whether it is gone */
  async function remove(id: string): Promise<boolean> {
    const reply = await ask(() => window.clinic.deleteVisit(id))
    const isGone = reply.ok || reply.fault.kind === 'no-such-visit'
    if (isGone) {
      open.value = null
      await load()
    }
    fault.value = isGone || reply.ok ? null : reply.fault
    return isGone
  }
  /** Erases the records that nobody can read. */
  async function removeUnreadable(): Promise<void> {
    for (const id of unreadable.value)
      await ask(() => window.clinic.deleteVisit(id))
    await load()
  }
  /** Visits that are kept, up to a day where one is given; `null` where nobody can say. */
  async function count(to: string | null): Promise<number | null> {
    const reply = await ask(() => window.clinic.listVisits({ ...everything, to, after: null, limit: 1 }))
    return reply.ok ? reply.value.total : null
  }
  const backUp = (passphrase: string): Promise<Result<BackupResult, VisitFault>> => ask(() => window.clinic.backupVisits(passphrase))
  const restore = (passphrase: string): Promise<Result<BackupResult, VisitFault>> => ask(() => window.clinic.restoreVisits(passphrase))
  /** Lets go of what was read, so that it is not in memory while nobody looks. */
  function forget(): void {
    turn += 1
    reading += 1
    lines.value = null
    unreadable.value = []
    open.value = null
    fault.value = null
    filter.value = everything
  }
  return { filter, lines, total, hasMore, unreadable, open, fault, load, more, narrow, read, remove, removeUnreadable, count, backUp, restore, forget }
})
