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
    readonly postscriptName: string
    readonly italicAngle: number
    /** Heights over the baseline, and the box of all glyphs, in font units. */
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly xHeight: number
    readonly bbox: { readonly minX: number, readonly minY: number, readonly maxX: number, readonly maxY: number }
    getGlyph: (id: number) => FontGlyph
    readonly characterSet: readonly number[]
    glyphForCodePoint: (codePoint: number) => FontGlyph
    layout: (text: string, features?: readonly string[], script?: string) => { readonly glyphs: readonly FontGlyph[], readonly positions: readonly FontPosition[] }
  }
  export function create(data: Uint8Array): Font
}
