/** Exit codes of the command line. */
export const exitCodes = { done: 0, faults: 1, badInput: 2 } as const
export type ExitCode = typeof exitCodes[keyof typeof exitCodes]

/** Where a verb writes its result; messages go to stderr by way of UsageFault. */
export type Print = (text: string) => void

/** One verb of the command line. @throws UsageFault for bad input or use */
export type Verb = (args: readonly string[], print: Print) => ExitCode | Promise<ExitCode>

/** Writes one JSON value. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
