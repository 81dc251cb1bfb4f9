import { readFileSync } from 'node:fs'
import pdfmake from 'pdfmake'
import { fontFiles, naturalLeading } from './fontFiles.mjs'

const text = runs => runs.map(run => ({ text: run.text, bold: run.strong }))
const svg = (path, color) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="${path}" fill="none" stroke="${color}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`

function tierRows({ lead, red, icon, signs }, { colors, icon: size, padding }) {
  const color = red ? colors.white : colors.ink
  return [
    [{ columns: [{ svg: svg(icon, color), width: size }, { text: lead, bold: true, color }], columnGap: 7, margin: [padding - 4, 1], fillColor: red ? colors.red : null }],
    [{ ul: [...signs], margin: [padding - 4, 0, 0, 3] }],
  ]
}

function block(part, style) {
  const { sectionGap, padding, colors } = style
  switch (part.kind) {
    case 'heading': return { text: part.text, style: 'heading', margin: [0, sectionGap, 0, 1] }
    case 'list': return { ul: [...part.items] }
    case 'paragraph': return part.bar
      ? { table: { body: [[{ text: text(part.runs) }]] }, layout: { hLineWidth: () => 0, vLineWidth: at => (at === 0 ? 2.25 : 0), paddingLeft: () => 10 } }
      : { text: text(part.runs), margin: [0, 0, 0, 4] }
    case 'box': return {
      margin: [0, sectionGap + 2, 0, 1],
      table: { widths: ['*'], body: [[{ text: part.heading, style: 'heading', margin: [padding - 4, 0] }], ...part.tiers.flatMap(tier => tierRows(tier, style))] },
      layout: {
        hLineWidth: (at, node) => (at === 0 || at === node.table.body.length ? 1.9 : at % 2 === 1 ? 0.75 : 0),
        vLineWidth: () => 1.9,
        hLineColor: colors.ink,
        vLineColor: colors.ink,
      },
    }
  }
}

/** Every node and list is a new one: pdfmake writes into what it is given. */
function describe(sheet) {
  const { title, subtitle, author, letterhead, blocks, footer, pageLabel, locale, style } = sheet
  const { page, margin, colors, leading } = style
  const rule = rest => ({ canvas: [{ type: 'line', x1: 0, y1: 2, x2: page.width - 2 * margin.side, y2: 2, lineWidth: 0.75 }], margin: rest })
  return {
    pageSize: page,
    pageMargins: [margin.side, margin.top, margin.side, margin.bottom + 12],
    version: '1.7',
    language: locale,
    info: { title, author },
    defaultStyle: { font: 'Noto', fontSize: style.body, color: colors.ink, lineHeight: leading / naturalLeading },
    styles: { heading: { fontSize: style.heading, bold: true } },
    content: [
      { columns: [{ stack: letterhead.start.map((row, at) => ({ text: row, bold: at === 0 })) }, { stack: [...letterhead.end], alignment: 'right' }], fontSize: style.letterhead },
      rule([0, 0, 0, 4]),
      { text: title, fontSize: style.title, bold: true },
      { text: subtitle, fontSize: style.subtitle, color: colors.second },
      ...blocks.map(part => block(part, style)),
      rule([0, 6, 0, 2]),
      ...footer.map(row => ({ text: row, fontSize: style.footer, color: colors.second })),
    ],
    footer: (current, count) => ({ text: pageLabel.replace('{page}', current).replace('{pages}', count), alignment: 'right', margin: [0, 0, margin.side, 0], fontSize: style.footer }),
  }
}

/** pdfmake: font files held in its own file system, as its handbook says; it parses them for every document. */
export async function open() {
  for (const [face, file] of Object.entries(fontFiles))
    pdfmake.virtualfs.writeFileSync(`${face}.ttf`, readFileSync(file))
  pdfmake.setFonts({ Noto: { normal: 'regular.ttf', bold: 'bold.ttf' } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  return { draw: sheet => pdfmake.createPdf(describe(sheet)).getBuffer(), close: async () => {} }
}
