import type { HandoutRequest } from '../../src/shared/handout/handoutRequest.ts'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { handoutSections } from '../../src/shared/handout/handoutRequest.ts'
import { aHandout, aRequest } from '../helpers/handouts.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const address = `https://clinic.example/${'hip-cramps/'.repeat(12)}`
const clinic = {
  name: 'The Hillside and Lower Valley Community Family Clinic and Health Centre',
  address: '120 North Main Street, Building C, Third Floor, Springfield, Washington 98101',
  phone: '555-0142, 555-0143 or 555-0144, extension 2210, ask for the nurse on duty',
  afterHours: '555-0199, or 555-0198 from Friday evening to Monday morning',
  logo: '',
  emergencyNumber: '911',
}
const causes = ['sciatica', 'hip-fracture', 'muscle-tear', 'septic-arthritis-or-infection', 'diuretic-side-effect']
const variants = (['en', 'es'] as const).flatMap(locale => (['letter', 'a4'] as const).flatMap(paper => [false, true].map(largePrint => ({ locale, paper, largePrint }))))

const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8' })
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

function draw(part: Partial<HandoutRequest>): { readonly file: string, readonly handout: ReturnType<typeof aHandout>, readonly pages: number } {
  const handout = aHandout({ causes, clinic, sections: [...handoutSections], note: `See ${address}`, ...part })
  const drawn = renderHandout(handout)
  if (!drawn.ok)
    throw new Error(JSON.stringify(drawn.fault))
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  writeFileSync(file, drawn.value.bytes)
  return { file, handout, pages: drawn.value.pages }
}

/** The lines of each page, top to bottom. */
const readPages = (file: string): readonly (readonly string[])[] =>
  run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1).map(page => page.split('\n').map(squeeze).filter(line => line !== ''))

/** How many times each page strokes the firm edge of "when to get help", the only line of its width. */
const countEdges = (file: string): readonly number[] =>
  run('qpdf', '--qdf', '--object-streams=disable', file, '-').split('%% Contents for page ').slice(1).map(page => page.match(/^1\.9 w$/gm)?.length ?? 0)

describe.each(variants)('five causes, $locale $paper large: $largePrint', (variant) => {
  it('keeps all text within the margins', () => {
    const words = run('pdftotext', '-bbox', draw(variant).file, '-')
    const [width, height] = variant.paper === 'letter' ? [612, 792] : [595.28, 841.89]
    const boxes = [...words.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">/g)].map(match => match.slice(1).map(Number))
    expect(boxes.length).toBeGreaterThan(500)
    for (const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] of boxes) {
      expect(xMin).toBeGreaterThanOrEqual(39.9)
      expect(xMax).toBeLessThanOrEqual(width - 39.9)
      expect(yMin).toBeGreaterThanOrEqual(16)
      expect(yMax).toBeLessThanOrEqual(height - 16)
    }
  })

  it('cuts nothing off the letterhead, and no space into an address', () => {
    const { file, handout } = draw(variant)
    const text = run('pdfinfo', '-struct-text', file).replace(/^ *(?:[A-Z]\w*(?: .*)?)$/gm, '').replaceAll('"', ' ')
    for (const line of [...handout.letterhead.start, ...handout.letterhead.end])
      expect(squeeze(text)).toContain(line)
    expect(text.replace(/ ?\n */g, '')).toContain(address)
  })

  it('gives "when to get help" an edge on each of its pages, and its tier a heading there', () => {
    const { file, handout } = draw(variant)
    const help = handout.sections.find(section => section.kind === 'help')
    const tiers = help?.kind === 'help' ? help.tiers : []
    const bands = tiers.map(tier => `${tier.name}. ${tier.lead}`)
    const pages = readPages(file)
    const isBand = (line: string | undefined): boolean => line !== undefined && bands.some(band => band.startsWith(line.replace(/^\W+/, '')))
    const holdsSigns = pages.map(lines => tiers.some(tier => tier.signs.some(sign => lines.some(line => line === `• ${sign}`))))
    expect(countEdges(file)).toEqual(holdsSigns.map(Number))
    const first = holdsSigns.indexOf(true)
    pages.forEach((lines, page) => {
      if (holdsSigns[page] === true && page > first)
        expect(isBand(lines[0]), lines[0]).toBe(true)
      // The last line is the page number.
      expect(isBand(lines.at(-2)), lines.at(-2)).toBe(false)
    })
  })
})

it('says each tier of a long "when to get help" once to a screen reader', () => {
  // Each stretch has a heading of the same level.
  const { file, handout } = draw({ locale: 'es', largePrint: true, sections: handoutSections.filter(id => id !== 'stretches') })
  expect(countEdges(file).filter(count => count === 1).length).toBeGreaterThan(1)
  const headings = run('pdfinfo', '-struct', file).match(/^ *H3\b/gm) ?? []
  const help = handout.sections.find(section => section.kind === 'help')
  expect(headings).toHaveLength(help?.kind === 'help' ? help.tiers.length : -1)
})

// Sheets whose second page ends where a heading would still fit, and its paragraph would not.
it.each([
  [['dehydration', 'hip-fracture', 'lumbar-spinal-stenosis']],
  [['avascular-necrosis', 'diuretic-side-effect', 'hip-impingement']],
  [['peripheral-neuropathy', 'septic-arthritis-or-infection', 'acute-limb-ischemia']],
])('leaves no heading alone at the end of a page: %s', (several) => {
  const { file, handout } = draw({ causes: several, clinic: aRequest().clinic, note: '', largePrint: true })
  const headings = handout.sections.map(section => section.heading)
  // The last line is the page number.
  for (const lines of readPages(file))
    expect(headings).not.toContain(lines.at(-2))
})

it('keeps the next step together: its heading, the day and the number to call', () => {
  const usual = aRequest()
  const { file, handout } = draw({ causes: ['sciatica'], clinic: usual.clinic, sections: usual.sections, note: '', followUp: null, date: '2026-11-25', locale: 'es', largePrint: true })
  const step = handout.sections.find(section => section.kind === 'step')
  const pages = readPages(file).map(lines => lines.join(' '))
  const last = pages.findIndex(page => page.includes('Nuestro teléfono'))
  expect(last).toBeGreaterThan(0)
  expect(pages[last]).toContain(step?.heading)
})
