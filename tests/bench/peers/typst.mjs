import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolder } from './fontFiles.mjs'
import { pathSteps } from './pathSteps.mjs'

/** A text as a string of the language: its escapes are those of JSON as far as our words go. */
const quote = JSON.stringify
const list = items => `list(${items.map(quote).join(', ')})`
const runs = parts => `par(${parts.map(run => (run.strong ? `strong(${quote(run.text)})` : quote(run.text))).join(' + ')})`
const point = (x, y) => `(${x} * unit, ${y} * unit)`

function icon(path, color) {
  const steps = pathSteps(path).map(([letter, [a, b, c, d, e, f]]) => ({
    M: () => `curve.move(${point(a, b)})`,
    L: () => `curve.line(${point(a, b)})`,
    C: () => `curve.cubic(${point(a, b)}, ${point(c, d)}, ${point(e, f)})`,
    Z: () => 'curve.close(mode: "straight")',
  })[letter]())
  return `box(width: 16 * unit, height: 16 * unit, curve(stroke: (paint: ${color}, thickness: 1.5 * unit, cap: "round", join: "round"), ${steps.join(', ')}))`
}

function tier({ lead, red, icon: path, signs }, colors) {
  const color = `rgb(${quote(red ? colors.white : colors.ink)})`
  const ground = red ? `fill: rgb(${quote(colors.red)})` : 'stroke: (top: 0.75pt)'
  return `#block(width: 100%, inset: (x: pad, y: 2.5pt), ${ground}, grid(columns: (auto, 1fr), column-gutter: 7pt, align: horizon, ${icon(path, color)}, { show heading: set text(size: body, fill: ${color}); heading(level: 3, ${quote(lead)}) }))
#block(inset: (x: pad, top: 3pt, bottom: 5pt), ${list(signs)})`
}

function block(part, colors) {
  switch (part.kind) {
    case 'heading': return `#heading(level: 2, ${quote(part.text)})`
    case 'list': return `#${list(part.items)}`
    case 'paragraph': return part.bar ? `#block(stroke: (left: 2.25pt), inset: (left: 10pt), ${runs(part.runs)})` : `#${runs(part.runs)}`
    case 'box': return `#block(width: 100%, stroke: 1.9pt, radius: 3pt, above: 7pt)[#block(inset: (x: pad, top: 2pt, bottom: 3pt), heading(level: 2, ${quote(part.heading)}))
${part.tiers.map(row => tier(row, colors)).join('\n')}]`
  }
}

function write({ locale, title, subtitle, author, letterhead, blocks, footer, pageLabel, style: s }) {
  const rows = (lines, side) => `align(${side}, { ${lines.map((line, at) => (at === 0 ? `strong(${quote(line)})` : quote(line))).join('; linebreak(); ')} })`
  const number = pageLabel.split(/(\{pages?\})/).filter(Boolean).map(part => ({ '{page}': 'counter(page).display()', '{pages}': 'str(counter(page).final().first())' })[part] ?? quote(part))
  return `#let unit = ${s.icon / 16}pt
#let pad = ${s.padding}pt
#let body = ${s.body}pt
#set document(title: ${quote(title)}, author: ${quote(author)}, date: datetime(year: 2026, month: 11, day: 23))
#set page(width: ${s.page.width}pt, height: ${s.page.height}pt, margin: (x: ${s.margin.side}pt, top: ${s.margin.top}pt, bottom: ${s.margin.bottom + 12}pt), footer-descent: 0pt, footer: context align(right, text(size: ${s.footer}pt, { ${number.join('; ')} })))
#set text(font: "Noto Sans", size: body, lang: ${quote(locale)}, fill: rgb(${quote(s.colors.ink)}), hyphenate: false, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(leading: ${s.leading - 1}em, spacing: ${s.leading - 1}em + 4pt)
#set block(spacing: ${s.leading - 1}em)
#set list(marker: "•", indent: 0pt, body-indent: 7pt, spacing: ${s.leading - 1}em)
#show heading.where(level: 1): set text(size: ${s.title}pt)
#show heading.where(level: 2): set text(size: ${s.heading}pt)
#show heading.where(level: 2): set block(above: ${s.sectionGap}pt + 2pt, below: 3pt)
#block(width: 100%, stroke: (bottom: 0.75pt), inset: (bottom: 3pt), below: 7pt, { set text(size: ${s.letterhead}pt); grid(columns: (1fr, 1fr), ${rows(letterhead.start, 'left')}, ${rows(letterhead.end, 'right')}) })
#heading(level: 1, ${quote(title)})
#text(size: ${s.subtitle}pt, fill: rgb(${quote(s.colors.second)}), ${quote(subtitle)})
${blocks.map(part => block(part, s.colors)).join('\n')}
#block(width: 100%, above: 8pt, stroke: (top: 0.75pt), inset: (top: 3pt), { set text(size: ${s.footer}pt); ${footer.map(row => `par(${quote(row)})`).join('; ')} })
`
}

/** Typst with its fonts loaded once and tags for PDF/UA-1. What it remembers of earlier sheets is kept or thrown away before each. */
export async function openTypst({ keepsCache }) {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] })
  return {
    prepare: async () => keepsCache || compiler.evictCache(0),
    draw: async sheet => compiler.pdf({ mainFileContent: write(sheet) }, { pdfStandard: 'ua-1' }),
    close: async () => {},
  }
}

/** Every sheet as if it were the first of its kind. */
export const open = () => openTypst({ keepsCache: false })
