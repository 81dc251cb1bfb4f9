import type { Locale } from '../../../i18n/locales.ts'
import { actionWords } from './actionWords.ts'

/** Something that a sentence asks of its reader. */
export interface AskedAction {
  /** The verb as it stands, in small letters. */
  readonly verb: string
  readonly isNegated: boolean
}

interface Grammar {
  /** What joins an action to the one before it. */
  readonly join: RegExp
  readonly filler: RegExp
  readonly not: RegExp
  readonly pronoun: RegExp
  /** Ends what a "not" covers. */
  readonly turn: RegExp
}

const grammars: Readonly<Record<Locale, Grammar>> = {
  en: { join: /\s+(?=(?:and|or|then|but)\s)/, filler: /^(?:(?:please|then|also|always|just|but|and|or)\s+)+/, not: /^(?:do not|don['’]t|never)\s+/, pronoun: /^(?!)/, turn: /^but\s/ },
  es: { join: /\s+(?=(?:y|e|o|u|ni|luego|pero)\s)/, filler: /^(?:(?:por favor|luego|entonces|también|siempre|pero|y|e|o|u|que)\s+)+/, not: /^(?:no|nunca|ni)\s+/, pronoun: /^(?:se|me|la|lo|le|las|los|les|nos)\s+/, turn: /^pero\s/ },
}

/**
 * The actions that a sentence asks for: clauses that begin with a verb of `actionWords`. What "and" or "or" adds to an action is one more;
 * "if you stop or change it" asks for none. A "do not" covers the rest of its list: "do not rub, heat or stretch".
 */
export function listActions(sentence: string, locale: Locale): readonly AskedAction[] {
  const { join, filler, not, pronoun, turn } = grammars[locale]
  return sentence.toLowerCase().split(/[;:.!?()…]+\s*/).flatMap((part) => {
    const actions: AskedAction[] = []
    let isNegated = false
    for (const group of part.split(/,\s*/)) {
      for (const clause of group.split(join)) {
        const start = clause.trim().replace(filler, '')
        const bare = start.replace(not, '')
        const verb = /^\p{L}+(?!\p{L}| exercises)/u.exec(bare.replace(pronoun, ''))?.[0] ?? ''
        if (!actionWords[locale].has(verb))
          break
        isNegated = bare !== start || (isNegated && !turn.test(clause.trim()))
        actions.push({ verb, isNegated })
      }
    }
    return actions
  })
}
