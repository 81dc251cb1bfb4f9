/** An outcome that can fail as expected: the fault is a value that the caller must look at. A bug is thrown instead. */
export type Result<T, E> = { readonly ok: true, readonly value: T } | { readonly ok: false, readonly fault: E }

/** A success. */
export function ok<T>(value: T): { readonly ok: true, readonly value: T } {
  return { ok: true, value }
}

/** An expected failure. */
export function fail<E>(fault: E): { readonly ok: false, readonly fault: E } {
  return { ok: false, fault }
}
