import type { Handout } from '../../shared/handout/handout.ts'
import type { DrawnHandout, HandoutFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { paperWords } from '../../shared/handout/handoutText.ts'
import { fail, ok } from '../../shared/result.ts'
import { fitSheet } from './fitSheet.ts'
import { listMissingCharacters } from './fontFace.ts'
import { openDocument } from './openDocument.ts'
import { paintSheet } from './paintSheet.ts'
import { preparePaperText } from './paperText.ts'

/**
 * Draws a handout as a tagged PDF, on one page if any spacing allows it. The same handout gives the same bytes, whatever was drawn before.
 * @returns the bytes, or the characters that the paper font lacks: then nothing is drawn
 */
export function renderHandout(handout: Handout): Result<DrawnHandout, Extract<HandoutFault, { kind: 'missing-glyph' }>> {
  const characters = listMissingCharacters(preparePaperText(paperWords(handout)))
  if (characters.length > 0)
    return fail({ kind: 'missing-glyph', characters })
  const { title, locale, paper, date, letterhead } = handout
  const { ops, pages, fill } = fitSheet(handout)
  const opened = openDocument({ title, locale, paper, date, author: letterhead.start[0] ?? 'Causebook' })
  paintSheet(opened, ops)
  return ok({ bytes: opened.finish(), pages, fill })
}
