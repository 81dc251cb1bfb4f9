import type { HostileRun } from './runHostile.ts'

/** Longest that one call may keep the main thread, in milliseconds of its own work. */
const LONGEST_WORK = 2000
/** What a run may hold on to, in bytes: two of its huge texts, as the engine keeps the last one that a pattern was tried on. Calls that were kept would come to hundreds of megabytes. */
const MOST_GROWTH = 24_000_000
/** Longest text that says why something was refused, in characters. */
const LONGEST_REASON = 1500

const ours = /^(?:settings\.json|visits\.db(?:-wal|-shm)?|visits\.key\.json|window\.json|events(?:\.older)?\.jsonl|logo-[0-9a-f]{12}\.(?:png|jpg|svg))$/
const asked = /^(?:saved|visits\.causebook-backup)$/

const listStrange = (where: string, files: readonly string[], expected: RegExp): readonly string[] => files.filter(file => !expected.test(file)).map(file => `${where}: ${file}`)

/** Everything that a run did which no run may do, each in a line with the call that did it. */
export function judgeRun({ report, last, stray, data, chosen }: HostileRun): readonly string[] {
  const files = [
    ...stray.map(file => `written where nothing may be: ${file}`),
    ...listStrange('strange file in the data folder', data, ours),
    ...listStrange('strange file among those that were asked for', chosen, asked),
  ]
  if (report === null)
    return [`the process died: ${last}`, ...files]
  const { faults, longest, longestReason, memory, settingsFault, visits } = report
  const growth = memory.after - memory.before
  return [
    ...faults.map(({ kind, call, text }) => `${kind}: ${call}\n${text}`),
    ...files,
    ...longest.ms > LONGEST_WORK ? [`too long: ${longest.ms} ms: ${longest.call}`] : [],
    ...longestReason > LONGEST_REASON ? [`a reason of ${longestReason} characters`] : [],
    ...growth > MOST_GROWTH ? [`not forgotten: ${growth} bytes`] : [],
    ...settingsFault === null ? [] : [`settings: ${settingsFault}`],
    ...visits === 'took an answer' ? [] : [`visits: ${visits}`],
  ]
}
