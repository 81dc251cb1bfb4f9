import type { HelpTier } from '../../../src/shared/catalog/causeText.ts'
import type { Handout, HandoutSection, TextRun } from '../../../src/shared/handout/handout.ts'

/** A piece of a sheet, in terms that every engine knows. */
type PlainBlock
  = | { readonly kind: 'heading', readonly text: string }
    | { readonly kind: 'paragraph', readonly runs: readonly TextRun[], readonly bar: boolean }
    | { readonly kind: 'list', readonly items: readonly string[] }
    | { readonly kind: 'box', readonly heading: string, readonly tiers: readonly PlainTier[] }

interface PlainTier {
  readonly lead: string
  readonly red: boolean
  /** A drawing in a 16 × 16 field, as absolute path steps: only M, L, C and Z. */
  readonly icon: string
  readonly signs: readonly string[]
}

/** A sheet as every engine of the benchmark gets it. Sizes in points. */
export interface PlainSheet {
  readonly locale: string
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly letterhead: Handout['letterhead']
  readonly blocks: readonly PlainBlock[]
  readonly footer: readonly string[]
  /** "page {page} of {pages}". */
  readonly pageLabel: string
  readonly style: typeof style
}

const colors = { ink: '#111111', second: '#3a3a3a', red: '#8c1212', white: '#ffffff' } as const

/** The look of our own sheet where it takes two pages: `styleOf` with "tight" spacing. */
const style = {
  page: { width: 612, height: 792 },
  margin: { side: 40, top: 24, bottom: 22 },
  title: 22,
  subtitle: 12,
  heading: 15,
  body: 14,
  letterhead: 11,
  footer: 9,
  /** Height of a line, as a share of the size of its letters. */
  leading: 1.14,
  sectionGap: 5,
  bulletIndent: 13,
  padding: 11,
  icon: 17,
  colors,
} as const

/** The shapes of `tierIcons.ts`, written out in the steps that all engines have. */
const icons: Readonly<Record<HelpTier, string>> = {
  emergency: 'M5.3 1.5 L10.7 1.5 L14.5 5.3 L14.5 10.7 L10.7 14.5 L5.3 14.5 L1.5 10.7 L1.5 5.3 Z M8 4.6 L8 8.6 M8 11.2 L8 11.3',
  today: 'M8 2 L14.7 13.8 L1.3 13.8 Z M8 6.4 L8 9.8 M8 11.8 L8 11.9',
  soon: 'M14.3 8 C14.3 11.48 11.48 14.3 8 14.3 C4.52 14.3 1.7 11.48 1.7 8 C1.7 4.52 4.52 1.7 8 1.7 C11.48 1.7 14.3 4.52 14.3 8 Z M8 4.5 L8 8 L10.4 9.6',
}

const paragraph = (runs: readonly TextRun[], bar = false): PlainBlock => ({ kind: 'paragraph', runs, bar })

function describeSection(section: HandoutSection): readonly PlainBlock[] {
  const heading: PlainBlock = { kind: 'heading', text: section.heading }
  switch (section.kind) {
    case 'prose': return [heading, ...section.paragraphs.map(({ lead, sentences }) => paragraph([...lead === null ? [] : [{ text: `${lead} `, strong: true }], { text: sentences.join(' '), strong: false }]))]
    case 'stretches': throw new Error('the sheet of the benchmark has no stretches: engines take other pictures than ours')
    case 'step': return [heading, ...section.lines.map(runs => paragraph(runs))]
    case 'note': return [heading, paragraph([{ text: section.text, strong: false }], true)]
    case 'list': return [heading, { kind: 'list', items: section.items }]
    case 'help': return [{
      kind: 'box',
      heading: section.heading,
      tiers: section.tiers.map(({ tier, name, lead, signs }) => ({ lead: `${name}. ${lead}`, red: tier === 'emergency', icon: icons[tier], signs })),
    }]
  }
}

/** Describes one of our sheets for engines that know nothing of it. */
export function describeSheet(handout: Handout): PlainSheet {
  const { locale, title, subtitle, letterhead, footer, pageLabel } = handout
  return { locale, title, subtitle, author: letterhead.start[0] ?? 'Causebook', letterhead, blocks: handout.sections.flatMap(describeSection), footer, pageLabel, style }
}

function textsOf(block: PlainBlock): readonly string[] {
  switch (block.kind) {
    case 'heading': return [block.text]
    case 'paragraph': return [block.runs.map(run => run.text).join('')]
    case 'list': return block.items
    case 'box': return [block.heading, ...block.tiers.flatMap(tier => [tier.lead, ...tier.signs])]
  }
}

/** Every word that must be found in the drawn file, page numbers aside. */
export function wordsOf(sheet: PlainSheet): readonly string[] {
  const { title, subtitle, letterhead, blocks, footer } = sheet
  return [title, subtitle, ...letterhead.start, ...letterhead.end, ...blocks.flatMap(textsOf), ...footer].flatMap(text => text.split(/\s+/)).filter(word => word !== '')
}
