import { expect, it } from 'vitest'
import { importVisits } from '../../../src/shared/fhir/importVisits.ts'
import { aResponse } from '../../helpers/fhir.ts'
import { sayInEnglish } from '../../helpers/sayInEnglish.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const response = aResponse({ answers: { fever: true } })
const patient = { resourceType: 'Patient', id: '1' }
const bundleOf = (...resources: readonly unknown[]) => ({ resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ resource })) })
const faultsIn = (value: unknown): readonly string[] => {
  const read = importVisits(value, pack)
  return read.ok ? [] : read.fault.map(({ path, phrase }) => `${path}: ${sayInEnglish(phrase)}`)
}

it.each([
  ['our own form', { findings: { fever: true } }],
  ['a QuestionnaireResponse', response],
  ['a Bundle with one among others', bundleOf(patient, response, null)],
])('reads one visit from %s', (_what, value) => {
  expect(importVisits(value, pack)).toEqual({ ok: true, value: { visits: [{ answers: { fever: true } }], batch: false } })
})

it('reads a batch, in order and in any mixture of forms', () => {
  const read = importVisits([{ findings: { numbness: true } }, response, bundleOf(response), { findings: {} }], pack)
  expect(read).toEqual({ ok: true, value: { visits: [{ answers: { numbness: true } }, { answers: { fever: true } }, { answers: { fever: true } }, { answers: {} }], batch: true } })
  expect(importVisits([], pack)).toEqual({ ok: true, value: { visits: [], batch: true } })
})

it('names every fault of a batch with its place in the file', () => {
  expect(faultsIn([{ findings: {} }, { findings: { nothing: 1 } }, bundleOf(patient, { ...response, status: 'x' }), 7])).toEqual([
    '[1].findings.nothing: unknown finding',
    '[2].entry[1].resource.status: expected in-progress, completed, amended, stopped, found "x"',
    '[3]: expected an object with "findings", found 7',
  ])
})

it.each([
  ['a bundle without a response', bundleOf(patient), 'entry: expected one QuestionnaireResponse among the entries, found none'],
  ['a bundle with two', bundleOf(response, response), 'entry: expected one QuestionnaireResponse among the entries, found 2'],
  ['a bundle without entries', { resourceType: 'Bundle' }, 'entry: expected a list of entries, found nothing'],
  ['a document entered in error', bundleOf({ resourceType: 'Composition', status: 'entered-in-error' }, response), 'entry[0].resource.status: this document was entered in error'],
  ['another resource', patient, 'resourceType: expected "QuestionnaireResponse", or a "Bundle" with one, found "Patient"'],
  ['a resource without its type', { resourceType: null, findings: {} }, 'resourceType: expected "QuestionnaireResponse", or a "Bundle" with one, found null'],
  ['a list in a list', [[response]], '[0]: expected an object with "findings", found [{'],
])('refuses %s', (_what, value, fault) => {
  expect(faultsIn(value)[0]).toContain(fault)
})
