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
    readonly characterSet: readonly number[]
    glyphForCodePoint: (codePoint: number) => FontGlyph
    layout: (text: string, features?: readonly string[], script?: string) => { readonly glyphs: readonly FontGlyph[], readonly positions: readonly FontPosition[] }
  }
  export function create(data: Uint8Array): Font
}
