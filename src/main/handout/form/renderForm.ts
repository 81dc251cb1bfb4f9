import type { Form } from '../../../shared/intake/form.ts'
import type { FormLook } from '../../../shared/handout/formRequest.ts'
import type { DrawnForm, HandoutFault } from '../../../shared/ipc/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { openDocument } from '../openDocument.ts'
import { paintSheet } from '../paintSheet.ts'
import { refuseMissing } from '../refuseMissing.ts'
import { fitForm } from './fitForm.ts'

/** Every word that is put on paper. */
function formWords({ title, lead, nameLabel, dateLabel, notesLabel, sections, map, footer, pageLabel }: Form): string {
  const items = sections.flatMap(section => section.items)
  return [
    title, ...lead, nameLabel, dateLabel, notesLabel, footer, pageLabel, map.heading, map.front, map.back, map.left, map.right,
    ...sections.flatMap(section => [section.heading, section.continued, section.lead ?? '']),
    ...items.flatMap(({ words, remark, answer }) => [words, remark ?? '', ...answer.kind === 'number' ? [answer.unit] : answer.options.map(option => option.words)]),
  ].join('\n')
}

function draw(form: Form, look: FormLook): DrawnForm {
  const { title, locale, date } = form
  const pages = fitForm(form, look)
  const opened = openDocument({ title, locale, date, paper: look.paper, author: 'Causebook' })
  paintSheet(opened, pages)
  return { bytes: opened.file.finish(), pages: pages.length }
}

/**
 * Draws the blank checklist as a tagged PDF. The same form gives the same bytes, whatever was drawn before.
 * @returns the bytes, or the characters that the paper font lacks: then nothing is drawn
 */
export function renderForm(form: Form, look: FormLook): Result<DrawnForm, Extract<HandoutFault, { kind: 'missing-glyph' }>> {
  return refuseMissing(() => draw(form, look), () => formWords(form))
}
