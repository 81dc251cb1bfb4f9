import { spawnSync } from 'node:child_process'

/** What a drawn file holds, by poppler's word and not by its engine's. */
export interface Inspection {
  readonly bytes: number
  readonly pages: number
  /** Marked as tagged, with a structure tree that has something in it. */
  readonly tagged: boolean
  /** How many of the expected words were extracted. */
  readonly words: number
}

const run = (command: string, args: readonly string[]): string => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''

/** Counts the expected words that a text has, each as often as it is expected. */
function countWords(text: string, expected: readonly string[]): number {
  const found = new Map<string, number>()
  for (const word of text.split(/\s+/))
    found.set(word, (found.get(word) ?? 0) + 1)
  return expected.filter((word) => {
    const left = found.get(word) ?? 0
    found.set(word, left - 1)
    return left > 0
  }).length
}

/** Looks into a file on disk. Needs poppler. */
export function inspectPdf(file: string, bytes: number, expected: readonly string[]): Inspection {
  const info = run('pdfinfo', [file])
  return {
    bytes,
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0),
    tagged: /^Tagged:\s+yes/m.test(info) && run('pdfinfo', ['-struct', file]).trim() !== '',
    words: countWords(run('pdftotext', [file, '-']), expected),
  }
}
