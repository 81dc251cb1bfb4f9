import type { Handout } from '../../shared/handout/handout.ts'
import type { DrawnHandout, HandoutFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { paperWords } from '../../shared/handout/handoutText.ts'
import { fitSheet } from './fitSheet.ts'
import { openDocument } from './openDocument.ts'
import { paintSheet } from './paintSheet.ts'
import { refuseMissing } from './refuseMissing.ts'

function draw(handout: Handout): DrawnHandout {
  const { title, locale, paper, date, letterhead } = handout
  const { ops, pages, fill } = fitSheet(handout)
  const opened = openDocument({ title, locale, paper, date, author: letterhead.start[0] ?? 'Causebook' })
  paintSheet(opened, ops)
  return { bytes: opened.file.finish(), pages, fill }
}

/**
 * Draws a handout as a tagged PDF, on as few pages as any spacing allows. The same handout gives the same bytes, whatever was drawn before.
 * @returns the bytes, or the characters that the paper font lacks: then nothing is drawn
 */
export function renderHandout(handout: Handout): Result<DrawnHandout, Extract<HandoutFault, { kind: 'missing-glyph' }>> {
  return refuseMissing(() => draw(handout), () => paperWords(handout))
}
