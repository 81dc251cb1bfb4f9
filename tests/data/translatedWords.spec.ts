import { expect, it } from 'vitest'
import { shippedWords } from '../helpers/shippedContent.ts'

const { en, es } = shippedWords()
const lettersOf = (entry: unknown): string => JSON.stringify(entry).replace(/\{\w+\}/g, '').replace(/[^\p{L}]/gu, '')

/** Names, codes and words that both languages write alike. */
const alike: ReadonlySet<string> = new Set([
  'events.system.linux',
  'events.system.macos',
  'events.system.windows',
  'form.no',
  'handouts.meter.minutes',
  'menu.app',
  'settings.about.version',
  'settings.about.runtime.electron',
  'shell.name',
  'visit.answer.no',
  'visit.keys.no',
])

it('says nothing in Spanish that is the English left as it was', () => {
  const same = Object.keys(en).filter(key => JSON.stringify(en[key]) === JSON.stringify(es[key]) && lettersOf(en[key]).length > 1 && !alike.has(key))
  expect(same).toEqual([])
})
