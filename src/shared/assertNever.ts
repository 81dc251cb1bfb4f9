/**
 * The last branch of a switch over a closed set: a case that was forgotten does not compile.
 * @throws Error when reached at run time, which only unparsed data can cause
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`)
}
