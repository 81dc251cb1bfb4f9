import { readFileSync } from 'node:fs'
import { fontFiles } from './fontFiles.mjs'
import { JspdfFlow } from './jspdfFlow.mjs'

function drawBlock(flow, block) {
  const { heading, body, sectionGap, leading } = flow.style
  switch (block.kind) {
    case 'heading':
      flow.y += sectionGap
      flow.room((heading + body) * leading)
      return flow.text(block.text, heading, { strong: true })
    case 'list': return flow.list(block.items, flow.left, flow.width)
    case 'box': return flow.box(block)
    case 'paragraph': {
      const x = flow.left + (block.bar ? 12 : 0)
      flow.room(body * leading)
      const top = flow.y
      if (block.runs.some(run => run.strong))
        flow.mixed(block.runs, body, x)
      else
        flow.text(block.runs.map(run => run.text).join(''), body, { x, width: flow.left + flow.width - x })
      if (block.bar)
        flow.doc.setFillColor(flow.style.colors.ink).rect(flow.left, top, 2.25, flow.y - top, 'F')
      flow.y += 4
    }
  }
}

function drawSheet(sheet, fonts) {
  const flow = new JspdfFlow(sheet, fonts)
  const { doc, style, left, width } = flow
  const { page, margin, colors, letterhead: small, footer: smallest, leading } = style
  const drawRows = (rows, x, align) => rows.forEach((row, at) => {
    flow.face(small, at === 0)
    doc.text(row, x, flow.y + at * small * leading, { baseline: 'top', align })
  })
  drawRows(sheet.letterhead.start, left, 'left')
  drawRows(sheet.letterhead.end, left + width, 'right')
  flow.y += Math.max(sheet.letterhead.start.length, sheet.letterhead.end.length) * small * leading + 3
  flow.rule(flow.y)
  flow.y += 7
  flow.text(sheet.title, style.title, { strong: true })
  flow.text(sheet.subtitle, style.subtitle, { color: colors.second })
  for (const block of sheet.blocks)
    drawBlock(flow, block)
  flow.y += 8
  flow.room(4 * smallest * leading)
  flow.rule(flow.y - 2)
  for (const row of sheet.footer)
    flow.text(row, smallest, { color: colors.second })
  const pages = doc.getNumberOfPages()
  for (let number = 1; number <= pages; number += 1) {
    doc.setPage(number)
    flow.face(smallest, false, colors.second)
    doc.text(sheet.pageLabel.replace('{page}', number).replace('{pages}', pages), left + width, page.height - margin.bottom - smallest, { align: 'right', baseline: 'top' })
  }
  return new Uint8Array(doc.output('arraybuffer'))
}

/**
 * jsPDF: font files read once and given as the binary strings that it keeps; it parses them for every document.
 * It compresses nothing unless told so: its files are three times as large for it, and made in four fifths of the time.
 */
export async function open() {
  const fonts = Object.fromEntries(Object.entries(fontFiles).map(([face, file]) => [face, readFileSync(file, 'latin1')]))
  return { draw: async sheet => drawSheet(sheet, fonts), close: async () => {} }
}
