import { readFileSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { findChromium } from '../../standin/findChromium.ts'
import { fontFiles } from './fontFiles.mjs'

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const list = items => `<ul>${items.map(item => `<li>${escape(item)}</li>`).join('')}</ul>`
const runs = parts => parts.map(run => (run.strong ? `<strong>${escape(run.text)}</strong>` : escape(run.text))).join('')
const icon = path => `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`

function block(part) {
  switch (part.kind) {
    case 'heading': return `<h2>${escape(part.text)}</h2>`
    case 'list': return list(part.items)
    case 'paragraph': return `<p${part.bar ? ' class="bar"' : ''}>${runs(part.runs)}</p>`
    case 'box': return `<section><h2>${escape(part.heading)}</h2>${part.tiers.map(({ lead, red, icon: path, signs }) => `<h3${red ? ' class="red"' : ''}>${icon(path)}<span>${escape(lead)}</span></h3>${list(signs)}`).join('')}</section>`
  }
}

function body({ title, subtitle, letterhead, blocks, footer }) {
  const rows = lines => `<div>${lines.map((line, at) => (at === 0 ? `<b>${escape(line)}</b>` : escape(line))).join('<br>')}</div>`
  return `<header>${rows(letterhead.start)}${rows(letterhead.end)}</header><h1>${escape(title)}</h1><p class="subtitle">${escape(subtitle)}</p>${blocks.map(block).join('')}<footer>${footer.map(row => `<p>${escape(row)}</p>`).join('')}</footer>`
}

/** The page's number in words of its language, as CSS content. */
const label = text => text.split(/(\{pages?\})/).filter(Boolean).map(part => ({ '{page}': 'counter(page)', '{pages}': 'counter(pages)' })[part] ?? JSON.stringify(part)).join(' ')

const face = (file, weight) => `@font-face { font-family: Noto; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(file, 'base64')}) }`

const css = ({ style: s, pageLabel }) => `
@page { size: ${s.page.width}pt ${s.page.height}pt; margin: ${s.margin.top}pt ${s.margin.side}pt ${s.margin.bottom + 12}pt;
  @bottom-right { content: ${label(pageLabel)}; font: ${s.footer}pt Noto; color: ${s.colors.second}; vertical-align: top } }
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: ${s.body}pt/${s.leading} Noto; color: ${s.colors.ink}; print-color-adjust: exact; padding-right: 1pt }
header { display: flex; justify-content: space-between; font-size: ${s.letterhead}pt; border-bottom: .75pt solid; padding-bottom: 3pt; margin-bottom: 7pt }
h1 { font-size: ${s.title}pt } .subtitle { font-size: ${s.subtitle}pt; color: ${s.colors.second} }
h2 { font-size: ${s.heading}pt; margin: ${s.sectionGap}pt 0 1pt } p { margin-bottom: 4pt } ul { padding-left: ${s.bulletIndent + 3}pt }
.bar { border-left: 2.25pt solid; padding-left: 10pt }
section { border: 1.9pt solid; border-radius: 3pt; margin-top: ${s.sectionGap + 2}pt } section h2 { margin: 0 ${s.padding}pt }
h3 { font-size: inherit; display: flex; align-items: center; gap: 7pt; padding: 2.5pt ${s.padding}pt; border-top: .75pt solid }
.red { background: ${s.colors.red}; color: ${s.colors.white} } section ul { margin: 0 ${s.padding}pt 5pt }
svg { width: ${s.icon}pt; height: ${s.icon}pt; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
footer { font-size: ${s.footer}pt; color: ${s.colors.second}; border-top: .75pt solid; margin-top: 8pt; padding-top: 2pt } footer p { margin: 0 }`

/** Chromium: the browser and one page stay open with the fonts loaded; a sheet is new content in it, printed with tags. */
export async function open() {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('there is no Chromium here')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><style>${face(fontFiles.regular, 400)}${face(fontFiles.bold, 700)}</style><style id="look"></style><body>a<b>b</b>`)
  await page.evaluate(() => document.fonts.ready)
  return {
    draw: async (sheet) => {
      await page.evaluate(([locale, title, look, html]) => {
        document.documentElement.lang = locale
        document.title = title
        document.querySelector('#look').textContent = look
        document.body.innerHTML = html
      }, [sheet.locale, sheet.title, css(sheet), body(sheet)])
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
    },
    close: () => browser.close(),
  }
}
