/** Exit codes of the command line. */
export const exitCodes = { done: 0, faults: 1, badInput: 2 } as const
export type ExitCode = typeof exitCodes[keyof typeof exitCodes]

/** Takes text for one of the two streams; who has much to print waits until it is taken, so that it does not pile up. */
export type Print = (text: string) => void | Promise<void>

/**
 * One verb of the command line.
 * @param print - takes results
 * @param complain - takes messages that are no fault
 * @throws UsageFault for bad input or use
 */
export type Verb = (args: readonly string[], print: Print, complain: Print) => Promise<ExitCode>

/** Writes one JSON value. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Prints a list as `toJson` writes it, an item at a time: a batch may be longer than the longest string. */
export async function printJsonList(items: Iterable<unknown>, print: Print): Promise<void> {
  let before = '[\n'
  for (const item of items) {
    await print(`${before}  ${toJson(item).trimEnd().replaceAll('\n', '\n  ')}`)
    before = ',\n'
  }
  await print(before === ',\n' ? '\n]\n' : '[]\n')
}
