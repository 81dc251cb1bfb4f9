/** A piece of a text, and whether it is one of the names. */
export interface NamedPiece {
  readonly text: string
  readonly isName: boolean
}

/**
 * Parts a text at the names in it, so that these can be marked as of another language.
 * @param names - the longest that stands at a place is taken
 */
export function splitNames(text: string, names: readonly string[]): readonly NamedPiece[] {
  const found = [...new Set(names)].filter(name => name !== '' && text.includes(name)).sort((a, b) => b.length - a.length)
  if (found.length === 0)
    return [{ text, isName: false }]
  const any = new RegExp(`(${found.map(name => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')})`, 'u')
  return text.split(any).map((piece, at) => ({ text: piece, isName: at % 2 === 1 })).filter(piece => piece.text !== '')
}
