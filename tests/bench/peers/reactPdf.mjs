import { Document, Font, Page, Path, renderToBuffer, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'
import { createElement as h } from 'react'
import { fontFiles } from './fontFiles.mjs'

const styles = ({ page, margin, colors, leading, ...sizes }) => StyleSheet.create({
  page: { fontFamily: 'Noto', fontSize: sizes.body, lineHeight: leading, color: colors.ink, paddingTop: margin.top, paddingBottom: margin.bottom + 12, paddingHorizontal: margin.side },
  row: { flexDirection: 'row' },
  bold: { fontWeight: 700 },
  letterhead: { flexDirection: 'row', justifyContent: 'space-between', fontSize: sizes.letterhead, borderBottomWidth: 0.75, paddingBottom: 3, marginBottom: 7 },
  title: { fontSize: sizes.title, fontWeight: 700, lineHeight: leading },
  subtitle: { fontSize: sizes.subtitle, color: colors.second },
  heading: { fontSize: sizes.heading, fontWeight: 700, lineHeight: leading, marginTop: sizes.sectionGap, marginBottom: 1 },
  paragraph: { marginBottom: 4 },
  bar: { borderLeftWidth: 2.25, paddingLeft: 10 },
  bullet: { width: sizes.bulletIndent },
  fill: { flex: 1 },
  box: { borderWidth: 1.9, borderRadius: 3, marginTop: sizes.sectionGap + 2 },
  boxHeading: { fontSize: sizes.heading, fontWeight: 700, lineHeight: leading, paddingHorizontal: sizes.padding, paddingBottom: 3 },
  band: { flexDirection: 'row', alignItems: 'center', gap: 7, paddingHorizontal: sizes.padding, paddingVertical: 2.5, borderTopWidth: 0.75, fontWeight: 700 },
  redBand: { backgroundColor: colors.red, color: colors.white },
  signs: { paddingHorizontal: sizes.padding, paddingBottom: 5 },
  icon: { width: sizes.icon, height: sizes.icon },
  footer: { fontSize: sizes.footer, color: colors.second },
  footerBlock: { borderTopWidth: 0.75, marginTop: 8, paddingTop: 2 },
  // From the top: a line height on the page makes text that is placed from the bottom vanish.
  number: { position: 'absolute', top: page.height - margin.bottom - sizes.footer, right: margin.side, fontSize: sizes.footer, color: colors.second },
})

const list = (items, s) => items.map((item, key) => h(View, { key, style: s.row, wrap: false }, h(Text, { style: s.bullet }, '•'), h(Text, { style: s.fill }, item)))

function tier({ lead, red, icon, signs }, key, s, colors) {
  const stroke = red ? colors.white : colors.ink
  return h(View, { key }, h(View, { style: red ? [s.band, s.redBand] : s.band, wrap: false },
    h(Svg, { viewBox: '0 0 16 16', style: s.icon }, h(Path, { d: icon, stroke, fill: 'none', strokeWidth: 1.5, strokeLineCap: 'round', strokeLineJoin: 'round' })),
    h(Text, { style: s.fill }, lead)), h(View, { style: s.signs }, list(signs, s)))
}

function block(part, key, s, colors) {
  switch (part.kind) {
    case 'heading': return h(Text, { key, style: s.heading }, part.text)
    case 'paragraph': return h(View, { key, style: part.bar ? s.bar : s.paragraph }, h(Text, null, part.runs.map((run, at) => h(Text, { key: at, style: run.strong ? s.bold : {} }, run.text))))
    case 'list': return h(View, { key }, list(part.items, s))
    case 'box': return h(View, { key, style: s.box }, h(Text, { style: s.boxHeading }, part.heading), part.tiers.map((row, at) => tier(row, at, s, colors)))
  }
}

function describe({ locale, title, subtitle, author, letterhead, blocks, footer, pageLabel, style }, s) {
  return h(Document, { title, author, language: locale, pdfVersion: '1.7' }, h(Page, { size: [style.page.width, style.page.height], style: s.page },
    h(View, { style: s.letterhead },
      h(View, null, letterhead.start.map((row, key) => h(Text, { key, style: key === 0 ? s.bold : {} }, row))),
      h(View, null, letterhead.end.map((row, key) => h(Text, { key, style: key === 0 ? s.bold : {} }, row)))),
    h(Text, { style: s.title }, title), h(Text, { style: s.subtitle }, subtitle),
    blocks.map((part, key) => block(part, key, s, style.colors)),
    h(View, { style: s.footerBlock, wrap: false }, footer.map((row, key) => h(Text, { key, style: s.footer }, row))),
    h(Text, { style: s.number, fixed: true, render: ({ pageNumber, totalPages }) => pageLabel.replace('{page}', pageNumber).replace('{pages}', totalPages) })))
}

/** react-pdf: fonts registered once, which it then parses once a process; no hyphenation, as in the others. */
export async function open() {
  Font.register({ family: 'Noto', fonts: [{ src: fontFiles.regular, fontWeight: 400 }, { src: fontFiles.bold, fontWeight: 700 }] })
  Font.registerHyphenationCallback(word => [word])
  let sheetStyles = null
  return {
    draw: (sheet) => {
      sheetStyles ??= styles(sheet.style)
      return renderToBuffer(describe(sheet, sheetStyles))
    },
    close: async () => {},
  }
}
