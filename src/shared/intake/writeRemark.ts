import type { Condition, FindingTest } from '../catalog/condition.ts'
import type { PackText } from '../catalog/packText.ts'
import type { Translate } from '../i18n/text.ts'

/** What a remark is written from: words, and the number of each finding's question. */
export interface RemarkWords {
  readonly text: PackText
  readonly numbers: ReadonlyMap<string, number>
  readonly t: Translate
}

/** Which of the sentences fits a test, and what it is held against. */
function sayTest(test: FindingTest, { text, t }: RemarkWords): { readonly sentence: string, readonly answer: string | number } {
  if ('gte' in test)
    return { sentence: 'atLeast', answer: test.gte }
  if ('lte' in test)
    return { sentence: 'atMost', answer: test.lte }
  if (typeof test.is === 'boolean')
    return { sentence: 'is', answer: t(test.is ? 'form.yes' : 'form.no') }
  return { sentence: 'is', answer: text.findings[test.finding]?.options?.[test.is] ?? test.is }
}

/**
 * Says in a few words for whom a question is: "Skip if 78 is “Male”."
 * @returns `null` for a rule of more than one test: the question then stands for all, and whom it does not concern leaves it blank
 */
export function writeRemark(condition: Condition, words: RemarkWords): string | null {
  const skips = 'not' in condition
  const test = skips ? condition.not : condition
  if (!('finding' in test))
    return null
  const number = words.numbers.get(test.finding)
  if (number === undefined)
    return null
  const { sentence, answer } = sayTest(test, words)
  return words.t(skips ? `form.skip.${sentence}` : `form.only.${sentence}`, { number, answer })
}
