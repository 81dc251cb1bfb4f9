import type { Handout, HandoutSection, Paragraph, StretchGuide, TextRun } from './handout.ts'
import { assertNever } from '../assertNever.ts'

const join = (runs: readonly TextRun[]): string => runs.map(run => run.text).join('').trim()

/** A paragraph as one line of text. */
const writeParagraph = ({ lead, sentences }: Paragraph): string => [...lead === null ? [] : [lead], ...sentences].join(' ')

const stretchLines = ({ name, steps, dose, stopIf }: StretchGuide): readonly string[] => [name, ...steps, dose, stopIf]

/** The sentences of a section, a line each, headings left out: what readability is measured on. */
export function sectionLines(section: HandoutSection): readonly string[] {
  switch (section.kind) {
    case 'prose': return section.paragraphs.map(writeParagraph)
    case 'list': return [...section.items, ...section.picture === null ? [] : [section.picture.caption]]
    case 'stretches': return section.stretches.flatMap(stretchLines)
    case 'help': return section.tiers.flatMap(tier => [tier.lead, ...tier.signs])
    case 'step': return section.lines.map(join)
    case 'note': return [section.text]
    default: return assertNever(section)
  }
}

function writeSection(section: HandoutSection): readonly string[] {
  switch (section.kind) {
    case 'list':
      return [section.heading, ...section.items.map(item => `- ${item}`), ...section.picture === null ? [] : [`${section.picture.name}: ${section.picture.caption}`]]
    case 'help':
      return [section.heading, ...section.tiers.flatMap(tier => [`${tier.name}. ${tier.lead}`, ...tier.signs.map(sign => `- ${sign}`)])]
    case 'stretches':
      return [section.heading, ...section.stretches.flatMap(({ name, steps, dose, stopIf }) => [name, ...steps.map((step, at) => `${at + 1}. ${step}`), dose, stopIf])]
    default:
      return [section.heading, ...sectionLines(section)]
  }
}

/** The whole handout as plain text, in reading order, a second language after the first; ends with a new line. The clinician's strip is not the patient's. */
export function handoutText(handout: Handout): string {
  const { letterhead, footer, beside } = handout
  const blocks = [
    [...letterhead.start, ...letterhead.end],
    [handout.title, handout.subtitle],
    ...handout.sections.map(writeSection),
    footer,
  ]
  const text = `${blocks.filter(lines => lines.length > 0).map(lines => lines.join('\n')).join('\n\n')}\n`
  return beside === null ? text : `${text}\n${handoutText(beside)}`
}

/** Every word that is put on paper, the clinician's strip too: what the paper font must have. */
export function paperWords(handout: Handout): string {
  const strips = [handout, ...handout.beside === null ? [] : [handout.beside]]
  return [handoutText(handout), ...strips.flatMap(({ nameLabel, teachBack }) => [nameLabel ?? '', teachBack?.heading ?? '', teachBack?.lead ?? '', ...teachBack?.prompts ?? []])].join('\n')
}
