import type { Fact } from './loggedEvent.ts'
import { errorClasses, errorCodes } from './errorLists.ts'

type ErrorKind = Pick<Extract<Fact, { readonly kind: 'main-fault' }>, 'error' | 'code'>

const isIn = <T extends string>(list: readonly T[], value: unknown): value is T => (list as readonly unknown[]).includes(value)

/** A property of something unknown; `undefined` where even asking throws. */
function read(value: unknown, name: string): unknown {
  try {
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
  }
  catch {
    return undefined
  }
}

/** What may be told of something that was thrown: the kind of error and the system's code, each out of a list. Its message, paths and stack are left behind. */
export function classifyError(thrown: unknown): ErrorKind {
  const [name, code] = [read(thrown, 'name'), read(thrown, 'code')]
  return {
    error: isIn(errorClasses, name) ? name : 'other',
    code: code === undefined ? 'none' : isIn(errorCodes, code) ? code : 'other',
  }
}
