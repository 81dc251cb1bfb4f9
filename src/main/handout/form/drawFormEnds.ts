import type { FormSection } from '../../../shared/intake/form.ts'
import type { FormContext } from './formContext.ts'
import { baselineOf } from '../sheet.ts'
import { colors } from '../sheetStyle.ts'
import { widthOf } from './formContext.ts'

/** Room for a line of handwriting, in points, and the space between two lines side by side. */
const HANDWRITING = 24
const BETWEEN = 16

/** Share of the width that the name has; the date has the rest. */
const NAME_SHARE = 0.68

/** A line to write on after its label; the date can be typed, the name never: it stays on paper. */
function drawWriteLine({ sheet, form, isFillable }: FormContext, label: string, x: number, width: number, field: string | null): void {
  const { lead: type } = sheet.style
  const lines = sheet.breakText(label, type, Infinity)
  const y = sheet.y + HANDWRITING - type.leading
  const from = x + widthOf(lines) + 6
  const base = y + baselineOf(type) + 2
  const isField = isFillable && field !== null
  sheet.drawArtifact(doc => doc.moveTo(from, base).lineTo(x + width, base).lineWidth(0.75).stroke(colors.ink))
  sheet.group('P', () => {
    sheet.drawLines('Span', lines, type, x, y, isField ? {} : { spoken: `${form.blankLabel.replace('{unit}', label)} ` })
    if (isField)
      sheet.placeField({ x: from, y: base - type.leading, width: x + width - from, height: type.leading + 1 }, { kind: 'text', name: field, longest: null, size: type.size, hasLines: false, spoken: label })
  })
}

/** Draws the lines for the name and the day. @param field - the name of the day's field */
function drawWriteLines(context: FormContext, field: string): void {
  const { sheet, form } = context
  const nameWidth = sheet.width * NAME_SHARE - BETWEEN
  drawWriteLine(context, form.nameLabel, sheet.left, nameWidth, null)
  drawWriteLine(context, form.dateLabel, sheet.left + nameWidth + BETWEEN, sheet.width - nameWidth - BETWEEN, field)
  sheet.y += HANDWRITING
}

/** Draws the title, how to fill in the form, and the lines for name and day. */
export function drawFormHead(context: FormContext): void {
  const { sheet, form } = context
  const { style } = sheet
  const title = sheet.breakText(form.title, style.title, sheet.width, 'bold')
  sheet.addBookmark(form.title, sheet.y)
  sheet.drawLines('H1', title, style.title, sheet.left, sheet.y)
  sheet.y += title.length * style.title.leading + 2
  form.lead.forEach((text, at) => {
    const lines = sheet.breakText(text, style.lead, sheet.width, at === 0 ? 'regular' : 'bold')
    sheet.drawLines('P', lines, style.lead, sheet.left, sheet.y)
    sheet.y += lines.length * style.lead.leading
  })
  drawWriteLines(context, 'sheet-date')
}

/** Draws the head of the clinician's part: what it is, how to fill it in, and lines for name and day, as it is kept apart. */
export function drawPartHead(context: FormContext, section: FormSection): void {
  const { sheet } = context
  const { partHeading, lead: type } = sheet.style
  const heading = sheet.breakText(section.heading, partHeading, sheet.width, 'bold')
  sheet.addBookmark(section.heading, sheet.y)
  sheet.drawLines('H2', heading, partHeading, sheet.left, sheet.y)
  sheet.y += heading.length * partHeading.leading + 1
  if (section.lead !== null) {
    const lead = sheet.breakText(section.lead, type)
    sheet.drawLines('P', lead, type, sheet.left, sheet.y)
    sheet.y += lead.length * type.leading
  }
  drawWriteLines(context, `sheet-date-${section.id}`)
}

/** Draws what stands at the head of each further page of a part: loose sheets are told apart by it. */
export function drawRunningHead({ sheet, form }: FormContext): void {
  const { small, runningHead } = sheet.style
  const title = sheet.breakText(form.title, small, Infinity)
  const name = sheet.breakText(form.nameLabel, small, Infinity)
  const { left, width, y } = sheet
  const from = left + width * 0.5
  const line = y + baselineOf(small) + 2
  sheet.drawRepeatedLines(title, small, left, y, colors.second)
  sheet.drawRepeatedLines(name, small, from, y, colors.second)
  sheet.drawArtifact(doc => doc.moveTo(from + widthOf(name) + 6, line).lineTo(left + width, line).lineWidth(0.75).stroke(colors.ink))
  sheet.y += runningHead
}

/** Draws the foot of every page: how old the content is, and the page's number. It is read once, at the end. */
export function drawFormFoot({ sheet, form }: FormContext): void {
  const { footer: type } = sheet.style
  const { left, width } = sheet
  const pages = sheet.pages.length
  const top = sheet.bottom - type.leading
  const content = sheet.breakText(form.footer, type, Infinity)
  sheet.group('Sect', () => sheet.drawLines('P', content, type, left, top, { color: colors.second }))
  for (let page = 0; page < pages; page += 1) {
    const number = sheet.breakText(form.pageLabel.replace('{page}', String(page + 1)).replace('{pages}', String(pages)), type, Infinity)
    if (page < pages - 1)
      sheet.drawPagination(page, content, type, left, top)
    sheet.drawPagination(page, number, type, left + width - widthOf(number), top)
  }
}
