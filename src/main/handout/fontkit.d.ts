/** The part of fontkit that we use; it ships no types of its own. */
declare module 'fontkit' {
  export interface FontGlyph {
    readonly id: number
    readonly advanceWidth: number
  }
  export interface FontPosition {
    readonly xAdvance: number
  }
  export interface Font {
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly bbox: { readonly minX: number, readonly minY: number, readonly maxX: number, readonly maxY: number }
    readonly characterSet: readonly number[]
    glyphForCodePoint: (codePoint: number) => FontGlyph
    /** Glyphs of a part of the font, numbered as they are included. */
    createSubset: () => { includeGlyph: (glyph: FontGlyph) => number, encode: () => Uint8Array }
    layout: (text: string, features?: readonly string[], script?: string) => { readonly glyphs: readonly FontGlyph[], readonly positions: readonly FontPosition[] }
  }
  export function create(data: Uint8Array): Font
}
