import type { Handout, HandoutSection, TextRun } from './handout.ts'
import { assertNever } from '../assertNever.ts'

const join = (runs: readonly TextRun[]): string => runs.map(run => run.text).join('').trim()

/** The sentences of a section, a line each, headings left out: what readability is measured on. */
export function sectionLines(section: HandoutSection): readonly string[] {
  switch (section.kind) {
    case 'prose': return section.paragraphs.map(join)
    case 'list': return section.items
    case 'help': return section.tiers.flatMap(tier => [tier.lead, ...tier.signs])
    case 'step': return section.lines.map(join)
    case 'note': return [section.text]
    default: return assertNever(section)
  }
}

function writeSection(section: HandoutSection): readonly string[] {
  if (section.kind === 'list')
    return [section.heading, ...section.items.map(item => `- ${item}`)]
  if (section.kind === 'help')
    return [section.heading, ...section.tiers.flatMap(tier => [`${tier.name}. ${tier.lead}`, ...tier.signs.map(sign => `- ${sign}`)])]
  return [section.heading, ...sectionLines(section)]
}

/** The whole handout as plain text, in reading order; ends with a new line. */
export function handoutText(handout: Handout): string {
  const { letterhead, footer } = handout
  const blocks = [
    [...letterhead.start, ...letterhead.end],
    [handout.title, handout.subtitle],
    ...handout.sections.map(writeSection),
    footer,
  ]
  return `${blocks.filter(lines => lines.length > 0).map(lines => lines.join('\n')).join('\n\n')}\n`
}
