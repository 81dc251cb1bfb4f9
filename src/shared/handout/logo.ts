import type { Drawing } from '../drawing.ts'

/** The largest file that is read as a logo, in bytes. People are told 2 MB. */
export const mostLogoBytes = 2 * 1024 * 1024
/** Pixels along a side, and in all: a small file can unpack to far more than memory holds. */
export const mostLogoSide = 8192
export const mostLogoPixels = 16_000_000
/** Shapes in an SVG. Each sheet that is printed carries them all. */
export const mostLogoShapes = 2000

/**
 * A logo as a sheet can draw it at once. Plain data that may be posted to a worker thread.
 * An image has no transparency and no turned pixels; `width` and `height` are its pixels.
 */
export type Logo =
  | { readonly kind: 'image', readonly format: 'png' | 'jpeg', readonly bytes: Uint8Array, readonly width: number, readonly height: number }
  | { readonly kind: 'drawing', readonly drawing: Drawing }

/** The kinds of file that a logo can be. */
export type LogoFormat = 'png' | 'jpeg' | 'svg'

/** What is wrong with a damaged file; `pixels` are compressed data, `path` any number or path of an SVG. */
export type LogoDamage = 'cut-short' | 'checksum' | 'structure' | 'pixels' | 'xml' | 'path' | 'size'

/** Why a file cannot be a logo. */
export type LogoFault =
  | { readonly kind: 'logo-too-large', readonly bytes: number, readonly most: number }
  | { readonly kind: 'logo-unknown-format' }
  | { readonly kind: 'logo-damaged', readonly format: LogoFormat, readonly reason: LogoDamage }
  /** `what` is the file's own name for it, the same in every language: `<text>`, `SOF9`. */
  | { readonly kind: 'logo-unsupported', readonly format: LogoFormat, readonly what: string }
  | { readonly kind: 'logo-too-many-pixels', readonly width: number, readonly height: number }
  | { readonly kind: 'logo-too-complex' }
  /** White on white paper. */
  | { readonly kind: 'logo-blank' }
