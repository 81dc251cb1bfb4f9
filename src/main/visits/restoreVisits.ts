import type { BackupResult } from '../../shared/visits/visitsState.ts'
import type { OpenedBackup } from './readBackup.ts'
import type { KeepDays, VisitStore } from './visitStore.ts'
import { parseJson } from '../../shared/json.ts'
import { BackupStart, BackupVisit } from './backupFormat.ts'
import { BrokenBackup } from './readBackup.ts'

const DAY = 24 * 60 * 60 * 1000

/** Reads what is inside a backup. @throws BrokenBackup */
async function* readVisits(backup: OpenedBackup, now: Date): AsyncGenerator<BackupVisit> {
  let isFirst = true
  let since = 0
  for await (const line of backup.lines()) {
    const json = parseJson(line)
    const parsed = (isFirst ? BackupStart : BackupVisit).safeParse(json.ok ? json.value : null)
    if (!parsed.success)
      throw new BrokenBackup('not-ours')
    if ('at' in parsed.data)
      since = Math.max(0, now.getTime() - Date.parse(parsed.data.at))
    else
      yield { ...parsed.data, age: parsed.data.age + since }
    isFirst = false
  }
  if (isFirst)
    throw new BrokenBackup('nothing-inside')
}

/** Reads a backup to its end. @throws BrokenBackup where it was cut or changed */
export async function verifyBackup(backup: OpenedBackup): Promise<void> {
  const lines = backup.lines()
  while (!(await lines.next()).done)
    continue
}

/**
 * Puts back what is not here. To be called in a transaction, after `verifyBackup`.
 * @throws BrokenBackup for a file that changed since then, or whose inside is not as Causebook writes it
 */
export async function restoreVisits(backup: OpenedBackup, store: VisitStore, { now, dayOf, keepDays }: { readonly now: Date, readonly dayOf: (at: Date) => string, readonly keepDays: KeepDays }): Promise<Omit<BackupResult, 'path'>> {
  const count = { visits: 0, alreadyHere: 0, leftOut: 0 }
  const { elapsed } = store.clock()
  const openId = store.current.read().id
  for await (const { age, visit } of readVisits(backup, now)) {
    if (visit.id === openId || store.kept.find(visit.id) !== null) {
      count.alreadyHere += 1
    }
    else if (keepDays !== null && age >= keepDays * DAY) {
      count.leftOut += 1
    }
    else {
      store.kept.insert(visit, dayOf(new Date(visit.startedAt)), elapsed - age)
      count.visits += 1
    }
  }
  return count
}
