import type { FormContext } from './formContext.ts'
import { colors } from '../sheetStyle.ts'
import { floorOf } from './formContext.ts'
import { HAIRLINE } from './formStyle.ts'

/** Distance of two lines to write on, and the fewest that are worth a heading. */
const LINE = 22
const FEWEST = 3

/** Space between the edge of the field and what is typed, in points. */
const INSET = 4

/** Draws lines for notes down to the foot of the page, or a field in their place; nothing where there is no room for a few. */
export function drawNotes(context: FormContext): void {
  const { sheet, form, isFillable } = context
  const { heading: type, body, sectionGap } = sheet.style
  const { left, width } = sheet
  const top = sheet.y + 2 * sectionGap
  const writeTop = top + type.leading + 2
  const count = Math.floor((floorOf(context) - writeTop) / LINE)
  if (count < FEWEST)
    return
  sheet.group('Sect', () => {
    sheet.addBookmark(form.notesLabel, top)
    sheet.drawLines('H2', sheet.breakText(form.notesLabel, type, width, 'bold'), type, left, top)
    if (!isFillable) {
      sheet.drawArtifact((doc) => {
        for (let line = 1; line <= count; line += 1)
          doc.moveTo(left, writeTop + line * LINE).lineTo(left + width, writeTop + line * LINE)
        doc.lineWidth(HAIRLINE).stroke(colors.rule)
      })
      return
    }
    const box = { x: left, y: writeTop + 2, width, height: count * LINE }
    const inner = { x: left + INSET, y: box.y + INSET, width: width - 2 * INSET, height: box.height - 2 * INSET }
    sheet.drawArtifact(doc => doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.75).stroke(colors.ink))
    sheet.group('P', () => sheet.placeField(inner, { kind: 'text', name: 'sheet-notes', longest: null, size: body.size, hasLines: true, spoken: form.notesLabel }))
  })
  sheet.y = writeTop + count * LINE
}
