import { expect, it } from 'vitest'
import { invariantNames, listBrokenInvariants } from '../../helpers/r4Invariants.ts'
import { listBrokenRules, r4Rules } from '../../helpers/r4Rules.ts'
import { listSchemaFaults } from '../../helpers/r4Schema.ts'

// The rules that hold our resources are themselves shown to find what they are for.

interface Resource { readonly resourceType: string, readonly [key: string]: unknown }

const asking = (...item: readonly object[]): Resource => ({ resourceType: 'Questionnaire', status: 'draft', item })
const documentOf = (more: object = {}): Resource => ({
  resourceType: 'Bundle',
  type: 'document',
  identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:1' },
  timestamp: '2026-11-25T12:00:00Z',
  entry: [{ fullUrl: 'urn:uuid:2', resource: composition() }],
  ...more,
})
function composition(more: object = {}): Resource {
  return { resourceType: 'Composition', status: 'final', type: { text: 'Note' }, date: '2026-11-25', author: [{ display: 'x' }], title: 'Note', section: [{ title: 'a', text: { status: 'generated', div: '<div>a</div>' } }], ...more }
}
const question = { linkId: 'a', type: 'boolean' }

it('finds nothing in sound resources', () => {
  for (const resource of [asking(question), documentOf(), composition()])
    expect({ rules: listBrokenRules(resource), invariants: listBrokenInvariants(resource), schema: listSchemaFaults(resource) }).toEqual({ rules: [], invariants: [], schema: [] })
})

const broken: Readonly<Record<keyof typeof r4Rules, Resource>> = {
  'required': asking({ type: 'boolean' }),
  'no empty value': asking({ ...question, text: '' }),
  'one value[x]': { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'a', answer: [{ valueBoolean: true, valueString: 'x' }] }] },
  'ext-1': asking({ ...question, extension: [{ url: 'x:y' }] }),
  'que-0': { ...asking(question), name: 'hip cramps' },
  'que-1': asking({ linkId: 'a', type: 'group' }),
  'que-2': asking(question, question),
  'que-3': asking({ linkId: 'a', type: 'display', code: [{ code: 'x' }] }),
  'que-4': asking({ linkId: 'a', type: 'choice', answerOption: [{ valueString: 'x' }], answerValueSet: 'x:y' }),
  'que-5': asking({ ...question, answerOption: [{ valueString: 'x' }] }),
  'que-7': asking(question, { ...question, linkId: 'b', enableWhen: [{ question: 'a', operator: 'exists', answerString: 'yes' }] }),
  'que-10': asking({ linkId: 'a', type: 'choice', maxLength: 3 }),
  'que-12': asking(question, { ...question, linkId: 'b', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }, { question: 'a', operator: 'exists', answerBoolean: true }] }),
  'enableWhen asks a question': asking({ ...question, enableWhen: [{ question: 'gone', operator: '=', answerBoolean: true }] }),
  'qrs-1': { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'a', answer: [{ valueBoolean: true }], item: [{ linkId: 'b' }] }] },
  'bdl-1': documentOf({ total: 1 }),
  'bdl-5': documentOf({ entry: [{ fullUrl: 'urn:uuid:2', resource: composition() }, { fullUrl: 'urn:uuid:3' }] }),
  'bdl-7': documentOf({ entry: [{ fullUrl: 'urn:uuid:2', resource: composition() }, { fullUrl: 'urn:uuid:2', resource: composition() }] }),
  'bdl-8': documentOf({ entry: [{ fullUrl: 'https://x.invalid/Composition/1/_history/2', resource: composition() }] }),
  'bdl-9': documentOf({ identifier: { value: 'x' } }),
  'bdl-10': documentOf({ timestamp: undefined }),
  'bdl-11': documentOf({ entry: [{ fullUrl: 'urn:uuid:2', resource: asking(question) }] }),
  'references stay in the document': documentOf({ entry: [{ fullUrl: 'urn:uuid:2', resource: composition({ author: [{ reference: 'urn:uuid:9' }] }) }] }),
  'cmp-1': composition({ section: [{ title: 'a' }] }),
  'no patient': documentOf({ entry: [{ fullUrl: 'urn:uuid:2', resource: composition({ subject: { display: 'x' } }) }] }),
}

it.each(Object.keys(r4Rules))('finds what breaks %s', (name) => {
  const resource = JSON.parse(JSON.stringify(broken[name])) as Resource
  expect(listBrokenRules(resource)).toContain(name)
})

it.each(invariantNames)('agrees with fhirpath.js on %s', (name) => {
  const resource = JSON.parse(JSON.stringify(broken[name])) as Resource
  expect(listBrokenInvariants(resource)).toContain(name)
  expect(listBrokenInvariants(resource).filter(other => !listBrokenRules(resource).includes(other))).toEqual([])
})

it.each([
  ['an unknown element', { ...asking(question), items: [] }],
  ['a status that R4 does not have', { ...asking(question), status: 'ready' }],
  ['a day that is none', { ...asking(question), date: '25/11/2026' }],
  ['a wrong type', asking({ ...question, repeats: 'yes' })],
  ['a fault in a resource of a bundle', documentOf({ entry: [{ fullUrl: 'urn:uuid:2', resource: composition({ status: 'done' }) }] })],
])('finds by the schema %s', (_what, resource) => {
  expect(listSchemaFaults(resource)).not.toEqual([])
})
