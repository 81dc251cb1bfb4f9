import type { MessageBoxOptions } from 'electron'
import type { Question } from '../../../src/main/recovery/askPerson.ts'
import { describe, expect, it } from 'vitest'
import { makeAsk } from '../../../src/main/recovery/askPerson.ts'
import { lastWords } from '../../../src/shared/i18n/lastWords.ts'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { shippedWords } from '../../helpers/shippedContent.ts'

const questions: readonly Question[] = ['crashes', 'hang', 'load', 'fault', 'missing', 'start']

/** A dialog that is answered by the button of this number. */
function aDialog(words: ReturnType<typeof shippedWords> | null, locale: typeof locales[number], response: number) {
  const boxes: MessageBoxOptions[] = []
  const ask = makeAsk({ words, locale: () => locale, show: async (box) => {
    boxes.push(box)
    return { response }
  } })
  return { boxes, ask }
}

describe.each(locales)('a question of main in %s', (locale) => {
  it.each(questions)('stands in words of that language: %s', async (question) => {
    const { boxes, ask } = aDialog(shippedWords(), locale, 0)
    expect(await ask(question)).toBe(true)
    const words = Object.values(shippedWords()[locale])
    const [{ message = '', detail = '', buttons = [] } = {}] = boxes
    expect([message, detail, ...buttons].every(text => words.includes(text))).toBe(true)
    expect(buttons).toHaveLength(question === 'missing' || question === 'start' ? 1 : 2)
  })
  it('says the last words where all others are missing', async () => {
    const { boxes, ask } = aDialog(null, locale, 0)
    await ask('missing')
    expect(boxes[0]).toMatchObject({ message: lastWords[locale].message, detail: lastWords[locale].detail })
  })
})

it('is answered with no by the second button, by closing it, and when it was taken back', async () => {
  const { boxes, ask } = aDialog(shippedWords(), 'en', 1)
  expect(await ask('hang')).toBe(false)
  expect(boxes[0]?.cancelId).toBe(1)
  const taken = aDialog(shippedWords(), 'en', 0)
  expect(await taken.ask('hang', AbortSignal.abort())).toBe(false)
})
