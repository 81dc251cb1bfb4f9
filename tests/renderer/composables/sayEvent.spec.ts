import { describe, expect, it } from 'vitest'
import { sayEvent } from '../../../src/renderer/src/composables/sayEvent.ts'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { translator } from '../../../src/shared/i18n/text.ts'
import { everyFact } from '../../helpers/anyFact.ts'
import { shippedWords } from '../../helpers/shippedContent.ts'

describe.each(locales)('an event in %s', (locale) => {
  const words = shippedWords()[locale]
  const t = translator(locale, words)
  it('says what happened and what was done, whatever it is', () => {
    for (const fact of everyFact()) {
      const { what, done } = sayEvent(fact, t)
      for (const sentence of [what, done])
        expect({ fact, sentence, isSentence: /^[\p{Lu}¿¡][^{}]+\.$/u.test(sentence) && !sentence.includes('events.') }).toMatchObject({ isSentence: true })
    }
  })
  it('needs every word that there is for events', () => {
    const used = new Set<string>()
    for (const fact of everyFact()) {
      sayEvent(fact, (key, places) => {
        used.add(key)
        return t(key, places)
      })
    }
    const ofEvents = Object.keys(words).filter(key => /^events\.(?:[a-z-]+\.)+/.test(key) && key.split('.').length > 2)
    expect(ofEvents.filter(key => !used.has(key))).toEqual([])
  })
})
