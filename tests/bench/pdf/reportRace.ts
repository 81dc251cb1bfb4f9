import type { Inspection } from './inspectPdf.ts'
import type { Raced } from './raceEngines.ts'

/** All that is known of an engine after a run. */
export interface Row {
  readonly raced: Raced
  /** Cold start in milliseconds. */
  readonly cold: number | undefined
  readonly inspections: readonly Inspection[]
  /** Words that each sheet has. */
  readonly expected: readonly number[]
}

const columns = ['engine', 'median', 'p10', 'p95', 'n', '× ours', 'cold', 'RSS MB', 'bytes', 'pages', 'tagged', 'words drawn'] as const

const list = (values: readonly (string | number)[]): string => [...new Set(values)].join(' / ')

function cellsOf({ raced, cold, inspections, expected }: Row, ours: number): readonly string[] {
  if (raced.fault !== null)
    return [raced.engine.name, `not run: ${raced.fault}`]
  const { warm, memory } = raced
  return [
    raced.engine.name,
    warm.median.toFixed(1),
    warm.p10.toFixed(1),
    warm.p95.toFixed(1),
    String(warm.count),
    (warm.median / ours).toFixed(2),
    cold?.toFixed(0) ?? '–',
    (memory / 1e6).toFixed(0),
    list(inspections.map(({ bytes }) => bytes)),
    list(inspections.map(({ pages }) => pages)),
    list(inspections.map(({ tagged }) => tagged ? 'yes' : 'no')),
    list(inspections.map(({ words }, at) => `${words} of ${expected[at] ?? 0}`)),
  ]
}

/** The table of a race: milliseconds a sheet, warm and cold. */
export function formatTable(rows: readonly Row[], ours: number): string {
  const lines = [columns, ...rows.map(row => cellsOf(row, ours))]
  // A reason why an engine was not run is as long as it is: it widens no column.
  const widths = columns.map((_name, at) => Math.max(...lines.filter(line => line.length === columns.length).map(line => line[at]?.length ?? 0)))
  return lines.map(line => line.map((cell, at) => at === 0 ? cell.padEnd(Math.max(...lines.map(([name = '']) => name.length))) : cell.padStart(line.length === columns.length ? widths[at] ?? 0 : 0)).join('  ')).join('\n')
}

/** One target beside its figure; a figure that misses says so. */
export function formatTarget(name: string, figure: number, { most, least }: { readonly most?: number, readonly least?: number }, unit: string, digits = 1): string {
  const met = figure <= (most ?? Infinity) && figure >= (least ?? -Infinity)
  const target = most === undefined ? `at least ${String(least)}` : `at most ${String(most)}`
  return `${met ? 'met   ' : 'MISSED'}  ${name.padEnd(58)} ${figure.toFixed(digits).padStart(8)} ${unit.padEnd(5)}  target: ${target}`
}
