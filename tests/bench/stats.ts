import process from 'node:process'

/** Middle, 10th and 95th percentile and number of some measurements. */
export interface Stats {
  readonly median: number
  readonly p10: number
  readonly p95: number
  readonly count: number
}

/** Sums measurements up. */
export function summarize(values: readonly number[]): Stats {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { median: at(0.5), p10: at(0.1), p95: at(0.95), count: sorted.length }
}

/**
 * Times a function call by call.
 * @param warm - calls before the first that counts
 * @returns milliseconds
 */
export function timeCalls(call: (index: number) => void, { count = 500, warm = 50 } = {}): Stats {
  for (let index = 0; index < warm; index += 1)
    call(index)
  return summarize(Array.from({ length: count }, (_, index) => {
    const start = performance.now()
    call(index)
    return performance.now() - start
  }))
}

/** Prints one line of the report. */
export function report(name: string, { median, p95, count }: Stats, unit: 'ms' | 'µs', target: string): void {
  const scale = unit === 'µs' ? 1000 : 1
  process.stdout.write(`${name.padEnd(58)} median ${(median * scale).toFixed(2).padStart(8)} ${unit}   p95 ${(p95 * scale).toFixed(2).padStart(8)} ${unit}   n ${count}   ${target}\n`)
}
