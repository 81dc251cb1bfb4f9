import type { Arguments } from './usage.ts'
import { realpathSync } from 'node:fs'
import { textFlag, UsageFault } from './usage.ts'

/** Where a name leads, through links and in the disk's own spelling; `null` when there is nothing yet. */
function realPath(file: string): string | null {
  try {
    return realpathSync.native(file)
  }
  catch {
    return null
  }
}

/**
 * The file to write, `--out`.
 * @param inputs - the files that the same call reads
 * @throws UsageFault for no name, for standard output and for a file that is read from
 */
export function readOut(flags: Arguments['flags'], inputs: readonly string[]): string | null {
  const out = textFlag(flags, 'out')
  if (out === null)
    return null
  if (out === '' || out === '-')
    throw new UsageFault(`--out: expected the name of a file, found "${out}"; a PDF goes to a file only`)
  const target = realPath(out)
  const same = inputs.find(input => target !== null && realPath(input) === target)
  if (same !== undefined)
    throw new UsageFault(`--out ${out}: expected another file than the input ${same}, which it would replace`)
  return out
}
