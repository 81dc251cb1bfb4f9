/**
 * Makes the name that is suggested for a file, in letters that every disk takes.
 * @param parts - words in any language, dates, codes
 * @param extension - without its dot
 * @returns for example `ciatica-es-2026-11-25.pdf`
 */
export function nameFile(parts: readonly string[], extension: string): string {
  const plain = parts.map(part => part.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''))
  return `${plain.filter(part => part !== '').join('-')}.${extension}`
}
