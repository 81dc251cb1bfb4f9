import { expect, it } from 'vitest'
import { noneCoding, optionSystem, questionnaireUrl } from '../../../src/shared/fhir/fhirNames.ts'
import { parseQuestionnaireResponse } from '../../../src/shared/fhir/parseQuestionnaireResponse.ts'
import { sayInEnglish } from '../../helpers/sayInEnglish.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const side = optionSystem(pack, 'side')
const site = optionSystem(pack, 'pain-site')

/** A response with these items. */
const responseOf = (...item: readonly unknown[]) => ({ resourceType: 'QuestionnaireResponse', status: 'completed', item })
const itemOf = (linkId: string, ...answer: readonly unknown[]) => ({ linkId, answer })

const read = (response: object) => parseQuestionnaireResponse(response as Readonly<Record<string, unknown>>, pack)
const answersIn = (response: object): unknown => {
  const parsed = read(response)
  return parsed.ok ? parsed.value.answers : parsed.fault
}
const faultsIn = (response: object): readonly string[] => {
  const parsed = read(response)
  return parsed.ok ? [] : parsed.fault.map(({ path, phrase }) => `${path}: ${sayInEnglish(phrase)}`)
}

it.each([
  ['items without groups', responseOf(itemOf('fever', { valueBoolean: false })), { fever: false }],
  ['groups within groups', responseOf({ linkId: 'section.medications', item: [{ linkId: 'section.examination', item: [itemOf('fever', { valueBoolean: true })] }] }), { fever: true }],
  ['questions under a question, or under its answer', responseOf({ linkId: 'fever', item: [itemOf('numbness', { valueBoolean: true })] }, itemOf('sex', { valueCoding: { system: optionSystem(pack, 'sex'), code: 'male' }, item: [itemOf('age', { valueInteger: 30 })] })), { numbness: true, sex: 'male', age: 30 }],
  ['empty groups and lists', responseOf({ linkId: 'section.medications', item: [] }, { linkId: 'section.examination' }, itemOf('fever')), {}],
  ['no items at all', { resourceType: 'QuestionnaireResponse', status: 'in-progress' }, {}],
  ['a coding without display, with a version', responseOf(itemOf('side', { valueCoding: { system: side, code: 'one-side', version: '1' } })), { side: 'one-side' }],
  ['a whole decimal for an integer', responseOf(itemOf('pain-severity', { valueDecimal: 6 })), { 'pain-severity': 6 }],
  ['an integer for a decimal', responseOf(itemOf('sitting-hours', { valueInteger: 6 })), { 'sitting-hours': 6 }],
  ['a quantity in our unit', responseOf(itemOf('age', { valueQuantity: { value: 46, unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' } })), { age: 46 }],
  ['options in any order', responseOf(itemOf('pain-site', { valueCoding: { system: site, code: 'low-back' } }, { valueCoding: { system: site, code: 'buttock' } })), { 'pain-site': ['buttock', 'low-back'] }],
  ['none of these', responseOf(itemOf('pain-site', { valueCoding: noneCoding })), { 'pain-site': [] }],
  ['what R4 allows besides', {
    ...responseOf({ linkId: 'fever', text: 'Fever?', definition: 'x:y', id: '1', extension: [{ url: 'x:y', valueString: 'z' }], answer: [{ id: '2', valueBoolean: true, _valueBoolean: { id: '3' } }] }),
    id: 'r1', meta: { profile: ['x:y'] }, language: 'de', text: { status: 'empty', div: '<div/>' }, contained: [], extension: [], identifier: { value: '1' }, basedOn: [], partOf: [],
    questionnaire: `${questionnaireUrl(pack)}|2020-01-01`, _questionnaire: {}, subject: { reference: 'Patient/1' }, encounter: {}, authored: '2026-11-25', author: {}, source: {},
  }, { fever: true }],
])('reads %s', (_what, response, answers) => {
  expect(answersIn(response)).toEqual(answers)
})

it.each([
  ['a status that is missing', { resourceType: 'QuestionnaireResponse' }, 'status: expected in-progress, completed, amended, stopped, found nothing'],
  ['a response entered in error', { ...responseOf(), status: 'entered-in-error' }, 'status: this response was entered in error, as its status says: there is nothing to assess'],
  ['a response to other questions', { ...responseOf(), questionnaire: 'https://example.org/q' }, `questionnaire: expected ${questionnaireUrl(pack)}, found "https://example.org/q"`],
  ['an element that R4 does not have', { ...responseOf(), items: [] }, 'items: FHIR R4 has no such element here'],
  ['what may change the meaning', { ...responseOf(), implicitRules: 'x:y' }, 'implicitRules: expected nothing here, as it can change what the answers mean, found "x:y"'],
  ['what may change an item\'s meaning', responseOf({ linkId: 'fever', modifierExtension: [{ url: 'x:not' }], answer: [{ valueBoolean: true }] }), 'item[0].modifierExtension: expected nothing here, as it can change what the answers mean, found [{"url":"x:not"}]'],
  ['items that are no list', { ...responseOf(), item: {} }, 'item: expected a list of items, found {}'],
  ['an item that is no object', responseOf(null), 'item[0]: expected an object, found null'],
  ['an unknown question', responseOf({ linkId: 'section.examination', item: [itemOf('numbnes', { valueBoolean: true })] }), 'item[0].item[0].linkId: expected the linkId of a question or section, found "numbnes"'],
  ['a question without linkId', responseOf({ answer: [{ valueBoolean: true }] }), 'item[0].linkId: expected the linkId of a question or section, found nothing'],
  ['a misspelled key of an item', responseOf({ linkId: 'fever', answers: [{ valueBoolean: true }] }), 'item[0].answers: FHIR R4 has no such element here'],
  ['an answer to a section', responseOf(itemOf('section.medications', { valueBoolean: true })), 'item[0].answer: expected no answer, as "section.medications" is a section, found [{"valueBoolean":true}]'],
  ['an answer that is no list', responseOf({ linkId: 'fever', answer: { valueBoolean: true } }), 'item[0].answer: expected a list of answers, found {"valueBoolean":true}'],
  ['a wrong kind of value', responseOf(itemOf('fever', { valueString: 'yes' })), 'item[0].answer[0].valueString: expected valueBoolean, found valueString'],
  ['a value of the wrong type', responseOf(itemOf('fever', { valueBoolean: 'true' })), 'item[0].answer[0]: expected true or false, found "true"'],
  ['two values in one answer', responseOf(itemOf('fever', { valueBoolean: true, valueInteger: 1 })), 'item[0].answer[0]: expected one value, valueBoolean, found valueBoolean and valueInteger'],
  ['an answer without value', responseOf(itemOf('fever', { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-declined' }] })), 'item[0].answer[0]: expected one value, valueBoolean, found none'],
  ['a value that R4 does not have', responseOf(itemOf('fever', { valueBool: true })), 'item[0].answer[0].valueBool: FHIR R4 has no such element here'],
  ['two answers to one question', responseOf(itemOf('fever', { valueBoolean: true }, { valueBoolean: false })), 'item[0].answer: expected one answer, found 2'],
  ['a question answered in two places', responseOf(itemOf('fever', { valueBoolean: true }), { linkId: 'section.medications', item: [itemOf('fever', { valueBoolean: true })] }), 'item[1].item[0].answer: "fever" is answered twice, first at item[0].answer'],
  ['an option of a foreign system', responseOf(itemOf('side', { valueCoding: { system: site, code: 'one-side' } })), `item[0].answer[0].valueCoding.system: expected ${side}, found "https://`],
  ['an option without system', responseOf(itemOf('side', { valueCoding: { code: 'one-side' } })), `item[0].answer[0].valueCoding.system: expected ${side}, found nothing`],
  ['an unknown option', responseOf(itemOf('side', { valueCoding: { system: side, code: 'top' } })), 'item[0].answer[0].valueCoding.code: expected one of one-side, both-sides, found "top"'],
  ['none of these where one option is asked for', responseOf(itemOf('side', { valueCoding: noneCoding })), `item[0].answer[0].valueCoding.system: expected ${side}, found "${noneCoding.system}"`],
  ['none of these beside an option', responseOf(itemOf('pain-site', { valueCoding: { system: site, code: 'knee' } }, { valueCoding: noneCoding })), 'item[0].answer[1]: expected "none of these" alone, found other options beside it'],
  ['an option marked twice', responseOf(itemOf('pain-site', { valueCoding: { system: site, code: 'knee' } }, { valueCoding: { system: site, code: 'knee' } })), 'item[0].answer[1]: "knee" is given twice'],
  ['a number out of range', responseOf(itemOf('pain-severity', { valueInteger: 11 })), 'item[0].answer[0]: expected a whole number from 0 to 10, found 11'],
  ['half a number', responseOf(itemOf('pain-severity', { valueDecimal: 6.5 })), 'item[0].answer[0]: expected a whole number from 0 to 10, found 6.5'],
  ['a quantity in another unit', responseOf(itemOf('age', { valueQuantity: { value: 46, system: 'http://unitsofmeasure.org', code: 'mo' } })), 'item[0].answer[0].valueQuantity: expected a quantity in a of http://unitsofmeasure.org without a comparator, found {"value":46,'],
  ['a quantity that is not exact', responseOf(itemOf('age', { valueQuantity: { value: 46, comparator: '<', system: 'http://unitsofmeasure.org', code: 'a' } })), 'item[0].answer[0].valueQuantity: expected a quantity in a'],
  ['a key of every object', responseOf(itemOf('__proto__', { valueBoolean: true }), itemOf('constructor', { valueBoolean: true })), 'item[0].linkId: expected the linkId of a question or section, found "__proto__"'],
  ['a rule group of no question', responseOf({ linkId: 'toString.rule-1' }), 'item[0].linkId: expected the linkId of a question or section, found "toString.rule-1"'],
])('refuses %s', (_what, response, fault) => {
  expect(faultsIn(response)[0]).toContain(fault)
})

it('names everything that is wrong at once', () => {
  const faults = faultsIn({ ...responseOf(itemOf('fever', { valueString: 'x' }), itemOf('gone', {}), { linkId: 'section.medications', item: [itemOf('age', { valueInteger: 500 })] }), status: 'done', questionaire: 'x' })
  expect(faults.map(fault => fault.split(':')[0])).toEqual(['questionaire', 'status', 'item[0].answer[0].valueString', 'item[1].linkId', 'item[2].item[0].answer[0]'])
})

it('refuses items in endless levels in words', () => {
  const ring: { linkId: string, item: unknown[] } = { linkId: 'section.medications', item: [] }
  ring.item.push(ring)
  expect(faultsIn(responseOf(ring)).at(-1)).toMatch(/: expected 20 levels of items at most$/)
})

const many = <T>(part: T): readonly T[] => Array.from({ length: 200_000 }, () => part)

it.each([
  ['strange keys in an item', () => [Object.fromEntries(many(1).map((one, at) => [`key-${at}`, one]))]],
  ['answers to one question', () => [{ linkId: 'fever', answer: many(1) }]],
  ['options of one question', () => [{ linkId: 'pain-site', answer: many({ valueCoding: { system: site, code: 'nowhere' } }) }]],
  ['items', () => many(1)],
])('names some of what is wrong with hundreds of thousands of %s', (_what, makeItems) => {
  const faults = faultsIn({ resourceType: 'QuestionnaireResponse', status: 'completed', item: makeItems() })
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.length).toBeLessThanOrEqual(1000)
})
