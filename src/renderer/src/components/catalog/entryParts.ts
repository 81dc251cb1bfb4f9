/** The parts of an entry, in the order in which they are read; each is also the end of a deep link. */
export const entryParts = ['what-it-is', 'picture', 'ask', 'examine', 'work-up', 'manage', 'self-care', 'medicines', 'when-to-call', 'reasons', 'looks-like', 'sources'] as const
export type EntryPart = typeof entryParts[number]

/** The address of a part, or of a source's line, within an entry. */
export function partLink(cause: string, part: string): string {
  return `#/causes/${cause}#${part}`
}
