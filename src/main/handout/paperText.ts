/** A space at which no line may end. Kept apart until lines are broken, then drawn as a common space, so that it also copies as one. */
export const NO_BREAK_SPACE = '\u00A0'

/**
 * Text as paper takes it: composed accents, one code point for the micro sign, no soft hyphens (a font may share their glyph with the
 * hyphen, which then extracts wrong), nothing without a width, as web pages leave it in what is copied, one space where several stood,
 * and a number never parted from the word or unit after it.
 */
export function preparePaperText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll('\u03BC', '\u00B5')
    .replaceAll('\u202F', NO_BREAK_SPACE)
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(/(\d) (?=[\p{L}%°µ])/gu, `$1${NO_BREAK_SPACE}`)
}
