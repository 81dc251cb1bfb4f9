import type { Result } from '../shared/result.ts'
import { sayCharacters } from '../shared/handout/sayCharacters.ts'
import { reasonInEnglish } from '../main/files/systemReason.ts'
import { writeHandout } from '../main/handout/writeHandout.ts'
import { UsageFault } from './usage.ts'

/**
 * Writes what was drawn, whole or not at all.
 * @param out - the file of `--out`
 * @throws UsageFault for characters that could not be drawn, and where the file cannot be written
 */
export async function writePdf<Drawn extends { readonly bytes: Uint8Array }>(out: string, drawn: Result<Drawn, { readonly characters: readonly string[] }>): Promise<Drawn> {
  if (!drawn.ok)
    throw new UsageFault(`the sheet has characters that the paper font cannot draw: ${sayCharacters(drawn.fault.characters)}`)
  const written = await writeHandout(out, drawn.value.bytes)
  if (!written.ok)
    throw new UsageFault(`--out ${out}: cannot be written: ${reasonInEnglish(written.fault.reason)}`)
  return drawn.value
}
