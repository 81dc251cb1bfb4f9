import type { EnableWhen, FhirCoding, QuestionnaireItem, QuestionnaireResponse, ResponseAnswer, ResponseItem } from '../../src/shared/fhir/r4.ts'

// A reading of enableWhen from R4's words alone, as any client might write it; it knows nothing of our rules.

type Value = boolean | number | FhirCoding

const valueOf = (answer: ResponseAnswer): Value | undefined => answer.valueBoolean ?? answer.valueCoding ?? answer.valueInteger ?? answer.valueDecimal
const asked = (when: EnableWhen): Value | undefined => when.answerBoolean ?? when.answerCoding ?? when.answerInteger ?? when.answerDecimal

const isSame = (left: Value | undefined, right: Value | undefined): boolean =>
  typeof left === 'object' && typeof right === 'object' ? left.system === right.system && left.code === right.code : left === right

const answersOf = (items: readonly ResponseItem[], linkId: string): readonly ResponseAnswer[] =>
  items.flatMap(item => [...item.linkId === linkId ? item.answer ?? [] : [], ...answersOf(item.item ?? [], linkId)])

/** @param unanswered - what `!=` gives where there is no answer: readers differ */
function holds(when: EnableWhen, { item = [] }: QuestionnaireResponse, unanswered: boolean): boolean {
  const values = answersOf(item, when.question).map(valueOf)
  const expected = asked(when)
  const compare = (meets: (left: number, right: number) => boolean): boolean => values.some(value => typeof value === 'number' && typeof expected === 'number' && meets(value, expected))
  switch (when.operator) {
    case 'exists': return values.length > 0 === when.answerBoolean
    case '=': return values.some(value => isSame(value, expected))
    case '!=': return values.length === 0 ? unanswered : !values.some(value => isSame(value, expected))
    case '>': return compare((left, right) => left > right)
    case '<': return compare((left, right) => left < right)
    case '>=': return compare((left, right) => left >= right)
    case '<=': return compare((left, right) => left <= right)
  }
}

/** Whether a question is shown: it and every group around it must be. */
export function isShown(items: readonly QuestionnaireItem[], linkId: string, response: QuestionnaireResponse, unanswered: boolean): boolean {
  return items.some(({ enableWhen = [], enableBehavior = 'all', ...item }) => {
    const results = enableWhen.map(when => holds(when, response, unanswered))
    const open = results.length === 0 || (enableBehavior === 'any' ? results.some(Boolean) : results.every(Boolean))
    return open && (item.linkId === linkId || isShown(item.item ?? [], linkId, response, unanswered))
  })
}
