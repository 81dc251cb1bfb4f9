import type { Drawing } from '../drawing.ts'

/** A clinic's logo, read and made safe: a picture that a PDF takes as it is, or shapes. */
export type Logo
  = | { readonly kind: 'image', readonly format: 'png' | 'jpeg', readonly bytes: Uint8Array, readonly width: number, readonly height: number }
    | { readonly kind: 'drawing', readonly drawing: Drawing }
