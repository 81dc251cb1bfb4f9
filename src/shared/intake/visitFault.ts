import type { Translate } from '../i18n/text.ts'
import { showValue } from '../showValue.ts'

/** What can be wrong with a visit in a file, and the parts that such a sentence is made of: a closed set, so that it can be said in any language. The words are under `fault.<code>`. */
export const phraseCodes = [
  // sentences
  'expected', 'expected-alone', 'unknown-finding', 'misplaced-finding', 'answered-twice', 'given-twice', 'unknown-element', 'response-in-error', 'document-in-error',
  // what is expected
  'boolean', 'choice', 'multi', 'whole-number', 'number', 'visit', 'answers', 'object', 'entries', 'answer-list', 'item-list', 'levels', 'link-id', 'no-answer', 'nothing-here',
  'one-response', 'response-or-bundle', 'coding', 'quantity', 'one-value', 'none-alone', 'most-answers', 'one-answer',
  // what is there in its place
  'found-nothing', 'found-too-large', 'found-none', 'found-others', 'found-both',
] as const
export type PhraseCode = typeof phraseCodes[number]

/** What stands in a place of a phrase: a name or figure that is the same in every language, or a phrase of its own. */
export type PhrasePart = string | number | Phrase

/** A sentence, or a part of one, before it is said in a language. */
export interface Phrase {
  readonly code: PhraseCode
  readonly places?: Readonly<Record<string, PhrasePart>>
}

/** One thing that is wrong with a visit file: the JSON path, empty for the whole file, and what was expected there. */
export interface VisitFault {
  readonly path: string
  readonly phrase: Phrase
}

/** A value as a message shows it: as JSON, where JSON has it. */
function phraseFound(value: unknown): PhrasePart {
  if (value === undefined)
    return { code: 'found-nothing' }
  return value === Infinity || value === -Infinity ? { code: 'found-too-large' } : showValue(value)
}

/** "expected …, found …". @param found - names of ours, or a phrase */
export const phraseMismatch = (what: PhrasePart, found: PhrasePart): Phrase => ({ code: 'expected', places: { what, found } })

/** "expected …, found …". @param value - any value of JSON that is there in its place */
export const phraseExpected = (what: PhrasePart, value: unknown): Phrase => phraseMismatch(what, phraseFound(value))

/** Says a phrase in the language of `t`. */
export function sayPhrase({ code, places = {} }: Phrase, t: Translate): string {
  const said = Object.entries(places).map(([place, part]) => [place, typeof part === 'object' ? sayPhrase(part, t) : part] as const)
  return t(`fault.${code}`, Object.fromEntries(said))
}
