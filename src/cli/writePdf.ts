import type { Result } from '../shared/result.ts'
import { sayCharacters } from '../shared/handout/sayCharacters.ts'
import { modes } from '../main/files/modes.ts'
import { reasonInEnglish } from '../main/files/systemReason.ts'
import { writeChosenFile } from '../main/files/writeChosenFile.ts'
import { preparePaperText } from '../main/handout/paperText.ts'
import { UsageFault } from './usage.ts'

/** Words that the caller gave, and where: a flag, or a file and the JSON path in it. */
export interface GivenText {
  readonly place: string
  readonly text: string
}

/** Names the characters where they stand; those that are in nothing that was given, by themselves. */
function sayMissing(characters: readonly string[], given: readonly GivenText[]): string {
  const found = given.map(({ place, text }) => ({ place, characters: characters.filter(character => preparePaperText(text).includes(character)) })).filter(one => one.characters.length > 0)
  const others = characters.filter(character => !found.some(one => one.characters.includes(character)))
  return [
    ...found.map(one => `${one.place}: expected characters that the paper font can draw, found ${sayCharacters(one.characters)}`),
    ...others.length === 0 ? [] : [`the sheet has characters that the paper font cannot draw: ${sayCharacters(others)}`],
  ].join('\n')
}

/**
 * Writes what was drawn, whole or not at all.
 * @param out - the file of `--out`
 * @param given - words of the caller's own on it
 * @throws UsageFault for characters that could not be drawn, and where the file cannot be written
 */
export async function writePdf<Drawn extends { readonly bytes: Uint8Array }>(out: string, drawn: Result<Drawn, { readonly characters: readonly string[] }>, given: readonly GivenText[] = []): Promise<Drawn> {
  if (!drawn.ok)
    throw new UsageFault(sayMissing(drawn.fault.characters, given))
  const written = await writeChosenFile(out, drawn.value.bytes, modes.usualFile)
  if (!written.ok)
    throw new UsageFault(`--out ${out}: cannot be written: ${reasonInEnglish(written.fault.reason)}`)
  return drawn.value
}
