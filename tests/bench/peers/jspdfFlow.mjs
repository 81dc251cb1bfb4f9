import { jsPDF } from 'jspdf'
import { pathSteps } from './pathSteps.mjs'

/** A sheet being drawn: jsPDF has no flow of its own, so the place of the next block is kept here. */
export class JspdfFlow {
  constructor(sheet, fonts) {
    const { width, height } = sheet.style.page
    this.doc = new jsPDF({ unit: 'pt', format: [width, height], putOnlyUsedFonts: true })
    for (const [face, data] of Object.entries(fonts)) {
      this.doc.addFileToVFS(`${face}.ttf`, data)
      this.doc.addFont(`${face}.ttf`, 'Noto', face === 'bold' ? 'bold' : 'normal')
    }
    this.doc.setProperties({ title: sheet.title, author: sheet.author }).setLanguage(sheet.locale === 'en' ? 'en-US' : 'es')
    this.style = sheet.style
    this.left = this.style.margin.side
    this.width = width - 2 * this.left
    this.y = this.style.margin.top
    this.onTurn = () => {}
  }

  room(height) {
    if (this.y + height <= this.style.page.height - this.style.margin.bottom - 12)
      return
    this.onTurn()
    this.doc.addPage()
    this.y = this.style.margin.top
  }

  face(size, strong = false, color = this.style.colors.ink) {
    this.doc.setFont('Noto', strong ? 'bold' : 'normal').setFontSize(size).setTextColor(color)
  }

  /** Text of one face, broken by jsPDF. */
  text(text, size, { strong = false, color, x = this.left, width = this.width } = {}) {
    this.face(size, strong, color)
    for (const line of this.doc.splitTextToSize(text, width)) {
      this.room(size * this.style.leading)
      this.doc.text(line, x, this.y, { baseline: 'top' })
      this.y += size * this.style.leading
    }
  }

  /** Text with bold words: jsPDF breaks only one face at a time, so words are placed one by one. */
  mixed(runs, size, x) {
    let at = x
    for (const { text, strong } of runs) {
      this.face(size, strong)
      for (const word of text.split(/(?<= )/)) {
        const width = this.doc.getTextWidth(word)
        if (at + this.doc.getTextWidth(word.trimEnd()) > this.left + this.width) {
          at = x
          this.y += size * this.style.leading
          this.room(size * this.style.leading)
        }
        this.doc.text(word, at, this.y, { baseline: 'top' })
        at += width
      }
    }
    this.y += size * this.style.leading
  }

  list(items, x, width) {
    const { body, bulletIndent, leading } = this.style
    for (const item of items) {
      this.room(body * leading)
      this.face(body)
      this.doc.text('•', x, this.y, { baseline: 'top' })
      this.text(item, body, { x: x + bulletIndent, width: width - bulletIndent })
    }
  }

  rule(y, width = 0.75) {
    this.doc.setDrawColor(this.style.colors.ink).setLineWidth(width).line(this.left, y, this.left + this.width, y)
  }

  icon(steps, x, y, color) {
    const scale = this.style.icon / 16
    const at = numbers => numbers.map((number, index) => number * scale + (index % 2 === 0 ? x : y))
    this.doc.setDrawColor(color).setLineWidth(1.5 * scale).setLineCap('round').setLineJoin('round')
    for (const [letter, numbers] of steps)
      ({ M: () => this.doc.moveTo(...at(numbers)), L: () => this.doc.lineTo(...at(numbers)), C: () => this.doc.curveTo(...at(numbers)), Z: () => this.doc.close() })[letter]()
    this.doc.stroke()
  }

  box({ heading, tiers }) {
    const { padding, body, leading, icon: iconSize, colors, heading: headingSize, sectionGap } = this.style
    this.y += sectionGap + 2
    let top = this.y
    const edge = () => this.doc.setDrawColor(colors.ink).setLineWidth(1.9).roundedRect(this.left, top, this.width, this.y - top, 3, 3, 'S')
    this.onTurn = () => {
      edge()
      top = this.style.margin.top
    }
    this.text(heading, headingSize, { strong: true, x: this.left + padding, width: this.width - 2 * padding })
    for (const { lead, red, icon, signs } of tiers) {
      const x = this.left + padding + iconSize + 7
      this.face(body, true)
      const height = this.doc.splitTextToSize(lead, this.width - 2 * padding - iconSize - 7).length * body * leading + 5
      this.room(height + body * leading)
      if (red)
        this.doc.setFillColor(colors.red).rect(this.left, this.y, this.width, height, 'F')
      else
        this.rule(this.y)
      const color = red ? colors.white : colors.ink
      this.icon(pathSteps(icon), this.left + padding, this.y + 2, color)
      this.y += 2.5
      this.text(lead, body, { strong: true, color, x, width: this.width - 2 * padding - iconSize - 7 })
      this.y += 2.5
      this.list(signs, this.left + padding, this.width - 2 * padding)
      this.y += 4
    }
    edge()
    this.onTurn = () => {}
  }
}
