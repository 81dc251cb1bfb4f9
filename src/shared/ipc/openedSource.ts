import type { Result } from '../result.ts'

/** Why the address of a source was not opened. */
export type SourceFault
  = | { readonly kind: 'cancelled' }
    | { readonly kind: 'bad-request' }
    /** The content has no such source, or it has no address that may be opened. */
    | { readonly kind: 'no-address' }
    /** The system has no browser for it, or refused. */
    | { readonly kind: 'not-opened' }

export type OpenedSource = Result<null, SourceFault>
