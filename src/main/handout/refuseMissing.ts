import type { HandoutFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { fail, ok } from '../../shared/result.ts'
import { listMissingCharacters } from './fontFace.ts'
import { MissingGlyph } from './layoutByTable.ts'
import { preparePaperText } from './paperText.ts'

/**
 * Draws, unless the paper font lacks a character.
 * @param words - all that is drawn, asked for only then: all of the characters that lack are named at once
 */
export function refuseMissing<Drawn>(draw: () => Drawn, words: () => string): Result<Drawn, Extract<HandoutFault, { kind: 'missing-glyph' }>> {
  try {
    return ok(draw())
  }
  catch (error) {
    if (!(error instanceof MissingGlyph))
      throw error
    return fail({ kind: 'missing-glyph', characters: listMissingCharacters(preparePaperText(words())) })
  }
}
