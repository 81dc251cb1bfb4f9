import type { HandoutSection } from '../../handout.ts'
import type { PlainCheck } from '../plainCheck.ts'
import type { PlainSheet } from '../plainSheet.ts'
import { splitSentences, splitWords } from '../../../measure/sentences.ts'
import { judgeFirst, missing, notApplicable } from '../plainCheck.ts'

/** Most sentences and words of a paragraph. Source: Federal Plain Language Guidelines, Write short paragraphs. */
const MOST_SENTENCES = 8
const MOST_WORDS = 150

/** Most items of a list that nothing breaks up. Source: CDC Clear Communication Index, item 8. */
const MOST_ITEMS = 7
/** A part of a longer list, under its own lead, is drawn in two columns of as many. */
const MOST_IN_PART = 2 * MOST_ITEMS

const LONGEST_HEADING = 8

/** Texts that are read in one go. What stands out before a paragraph is a heading in it. */
function paragraphsOf(section: HandoutSection): readonly string[] {
  return section.kind === 'prose' ? section.paragraphs.map(({ sentences }) => sentences.join(' ')) : section.kind === 'note' ? [section.text] : []
}

/** PEMAT's "very short material", to which its items on chunks and headings do not apply: two paragraphs or fewer on one page. */
function isVeryShort({ handout: { sections }, lists, pages }: PlainSheet): boolean {
  return pages <= 1 && lists.length + sections.flatMap(paragraphsOf).length <= 2
}

const chunks: PlainCheck = {
  id: 'chunks',
  items: ['PEMAT-P 8', 'CDC 9'],
  judge: sheet => isVeryShort(sheet)
    ? notApplicable
    : judgeFirst(sheet.handout.sections.flatMap(section => paragraphsOf(section)
        .map(text => ({ section: section.heading, count: splitSentences(text).length, words: splitWords(text).length }))
        .filter(({ count, words }) => count > MOST_SENTENCES || words > MOST_WORDS))),
}

const lists: PlainCheck = {
  id: 'lists',
  items: ['PEMAT-P 8', 'CDC 8'],
  judge: ({ handout: { sections }, lists }) => lists.length === 0
    ? missing({ section: sections[0]?.heading ?? '', count: 0, most: MOST_ITEMS })
    : judgeFirst(lists
        .map(({ section, length, isPart }) => ({ section: section.heading, count: length, most: isPart ? MOST_IN_PART : MOST_ITEMS }))
        .filter(({ count, most }) => count > most)),
}

/** Every section has a heading of its own, long enough to say something. */
const headings: PlainCheck = {
  id: 'headings',
  items: ['PEMAT-P 9', 'CDC 9'],
  judge: (sheet) => {
    const { sections } = sheet.handout
    const isGood = ({ heading }: HandoutSection): boolean => {
      const words = splitWords(heading).length
      return words >= 2 && words <= LONGEST_HEADING && sections.filter(other => other.heading === heading).length === 1
    }
    return isVeryShort(sheet) ? notApplicable : judgeFirst(sections.filter(section => !isGood(section)).map(({ heading, kind }) => ({ section: heading || kind })))
  },
}

/** What a reader needs first: what it is before what to do about it, and the next step not before that. */
const pairs = [
  ...(['what-next', 'self-care', 'medicines', 'drinking', 'questions', 'next-step'] as const).map(late => ['causes', late] as const),
  ...(['self-care', 'help'] as const).map(early => [early, 'next-step'] as const),
]

const order: PlainCheck = {
  id: 'order',
  items: ['PEMAT-P 10'],
  judge: ({ handout: { sections } }) => judgeFirst(pairs.flatMap(([early, late]) => {
    const first = sections.findIndex(({ id }) => id === late)
    const second = sections.findIndex(({ id }) => id === early)
    return first >= 0 && first < second ? [{ first: sections[first]?.heading ?? '', second: sections[second]?.heading ?? '' }] : []
  })),
}

/** Parts of the sheet: paragraphs, lists, headings and their order. */
export const partChecks: readonly PlainCheck[] = [chunks, lists, headings, order]
