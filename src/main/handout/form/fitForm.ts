import type { Form } from '../../../shared/intake/form.ts'
import type { FormLook } from '../../../shared/handout/formRequest.ts'
import type { PageOps } from '../sheetOps.ts'
import type { FormContext } from './formContext.ts'
import { Sheet } from '../sheet.ts'
import { drawFormFoot, drawFormHead, drawPartHead } from './drawFormEnds.ts'
import { drawNotes } from './drawNotes.ts'
import { formPaddings, formSizes, formStyle } from './formStyle.ts'
import { layOutPart } from './layOutPart.ts'

/** Space between the head of a page and its questions, in points. */
const HEAD_GAP = 10

/**
 * Lays a form out in one size of letters, with the widest rows that need no more pages than the narrowest.
 * @param mostPages - of the patient's part: `null` comes back when it needs more
 */
function layOutForm(form: Form, { paper, isFillable }: FormLook, size: number, mostPages: number): readonly PageOps[] | null {
  const sheet = new Sheet(paper, formStyle(size))
  const context: FormContext = { sheet, form, isFillable }
  drawFormHead(context)
  sheet.y += HEAD_GAP
  const patient = layOutPart(context, form.sections.filter(section => section.reader === 'patient'), true)
  const needed = patient.countPages(formPaddings.least)
  if (needed > mostPages)
    return null
  let padding: number = formPaddings.most
  while (patient.countPages(padding) > needed)
    padding -= formPaddings.step
  patient.draw(padding)
  const clinician = form.sections.filter(section => section.reader === 'clinician')
  for (const section of clinician) {
    // On a page of its own, as it stays with the staff; there its rows have all the room they want.
    sheet.addPage()
    sheet.group('Sect', () => {
      drawPartHead(context, section)
      sheet.y += HEAD_GAP
      layOutPart(context, [section], false).draw(formPaddings.most)
    })
  }
  if (clinician.length > 0)
    drawNotes(context)
  drawFormFoot(context)
  return sheet.pages
}

/** Lays a form out in the largest letters that need no more pages than the smallest. */
export function fitForm(form: Form, look: FormLook): readonly PageOps[] {
  const [smallest, ...larger] = formSizes
  const least = layOutForm(form, look, smallest, Infinity) ?? []
  for (const size of larger.toReversed()) {
    const pages = layOutForm(form, look, size, least.length)
    if (pages !== null && pages.length <= least.length)
      return pages
  }
  return least
}
