/** Where the open visit is: enough to compare. */
export interface VisitPlace {
  readonly visit: string
  readonly revision: number
  readonly cursor: number
  /** The steps, hashed. */
  readonly steps: string
}

/** What a child writes, a line each: where it began, what it is about to do, and that it was done. */
export type SoakLine
  = | { readonly kind: 'began', readonly place: VisitPlace, readonly kept: number, readonly asked: { readonly id: string, readonly answers: string | null } | null }
    | { readonly kind: 'tries', readonly place: VisitPlace }
    | { readonly kind: 'wrote' }
    /** Finishes the visit and begins another: `keeps` says whether it has an answer to keep. */
    | { readonly kind: 'finishes', readonly keeps: boolean, readonly answers: string }
    | { readonly kind: 'finished', readonly id: string | null, readonly place: VisitPlace }
    | { readonly kind: 'failed', readonly reason: string }
