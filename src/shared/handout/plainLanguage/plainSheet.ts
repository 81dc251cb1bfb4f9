import type { Handout, HandoutSection } from '../handout.ts'
import type { HandoutMeasure } from '../measureHandout.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { AskedAction } from './wording/listActions.ts'
import { assertNever } from '../../assertNever.ts'
import { splitSentences, splitWords } from '../../measure/sentences.ts'
import { measureHandout } from '../measureHandout.ts'
import { sectionLines } from '../handoutText.ts'
import { listActions } from './wording/listActions.ts'

/** A sentence of the sheet and where it stands. A sign of "when to get help" is no sentence of its own: it completes its lead. */
export interface SheetSentence {
  readonly text: string
  readonly words: number
  readonly section: HandoutSection
  readonly isSign: boolean
  /** What it asks of the patient; nothing in a sign. */
  readonly actions: readonly AskedAction[]
}

/** A list as it is drawn: `parts` is what a heading, a lead or a number of its own breaks it into. */
export interface SheetList {
  readonly section: HandoutSection
  readonly length: number
  /** Whether it is one part of a longer list, under a lead of its own. */
  readonly isPart: boolean
}

/** A handout read once for all checks, in its first language. */
export interface PlainSheet {
  readonly handout: Handout
  /** Pages that it takes; 0 before it was drawn. */
  readonly pages: number
  readonly measure: HandoutMeasure
  readonly sentences: readonly SheetSentence[]
  readonly lists: readonly SheetList[]
}

function readSentences(section: HandoutSection, locale: Locale): readonly SheetSentence[] {
  const signs = new Set(section.kind === 'help' ? section.tiers.flatMap(tier => tier.signs) : [])
  return sectionLines(section).flatMap((line) => {
    const isSign = signs.has(line)
    return splitSentences(line).map(text => ({ text, words: splitWords(text).length, section, isSign, actions: isSign ? [] : listActions(text, locale) }))
  })
}

function readLists(section: HandoutSection): readonly SheetList[] {
  switch (section.kind) {
    case 'list': return [{ section, length: section.items.length, isPart: false }]
    case 'stretches': return section.stretches.map(({ steps }) => ({ section, length: steps.length, isPart: false }))
    case 'help': return section.tiers.map(({ signs }) => ({ section, length: signs.length, isPart: section.tiers.length > 1 }))
    case 'prose':
    case 'step':
    case 'note': return []
    default: return assertNever(section)
  }
}

/** Reads a handout for the checks. */
export function readPlainSheet(handout: Handout, pages: number): PlainSheet {
  return {
    handout,
    pages,
    measure: measureHandout(handout),
    sentences: handout.sections.flatMap(section => readSentences(section, handout.locale)),
    lists: handout.sections.flatMap(readLists),
  }
}
