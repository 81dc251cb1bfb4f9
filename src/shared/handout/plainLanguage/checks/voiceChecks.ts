import type { PlainCheck } from '../plainCheck.ts'
import { met, missing } from '../plainCheck.ts'
import { isPassive } from '../wording/isPassive.ts'

/** Share of active sentences from which PEMAT calls a text active: what is so "nearly all the time". */
const LEAST_ACTIVE = 0.8

/** Most sentences are active. */
const active: PlainCheck = {
  id: 'active',
  items: ['PEMAT-P 5'],
  judge: ({ handout: { locale }, sentences }) => {
    const passive = sentences.filter(({ text }) => isPassive(text, locale))
    const share = sentences.length === 0 ? 0 : passive.length / sentences.length
    return share <= 1 - LEAST_ACTIVE ? met : missing({ percent: Math.round(100 * share), sentence: passive[0]?.text ?? '' })
  },
}

/** The main message, taken as the sentence that the sheet begins with, is active; so is a call to action, which is an order. */
const activeMessage: PlainCheck = {
  id: 'activeMessage',
  items: ['CDC 6'],
  judge: ({ handout: { locale }, sentences }) => {
    const [first] = sentences
    const asks = sentences.some(({ actions }) => actions.length > 0)
    return first !== undefined && asks && !isPassive(first.text, locale) ? met : missing({ sentence: first?.text ?? '' })
  },
}

/** Who does what. */
export const voiceChecks: readonly PlainCheck[] = [active, activeMessage]
