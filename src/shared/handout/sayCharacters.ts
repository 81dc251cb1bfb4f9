/**
 * Characters as a message can show them: those that would be seen as nothing, or would stand over another, by their code, as U+200B.
 * @param characters - one code point each
 */
export function sayCharacters(characters: readonly string[]): string {
  return characters
    .map(character => /^[\p{C}\p{Z}\p{M}]/u.test(character) ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : character)
    .join(' ')
}
