/**
 * An error as the system would give it, for what the system itself would do without a word.
 * @param code - one that `refusalCode` knows
 */
export function refusal(message: string, code: string): Error {
  // Who tells the disk's refusals from bugs looks for the call that was refused.
  return Object.assign(new Error(message), { code, syscall: 'open' })
}
