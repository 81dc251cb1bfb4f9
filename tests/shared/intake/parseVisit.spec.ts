import { expect, it } from 'vitest'
import { parseVisit } from '../../../src/shared/intake/parseVisit.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const findings = new Map(shippedPack().findings.map(finding => [finding.id, finding]))

it('reads every kind of answer, and leaves alone what a worked case says of itself', () => {
  const visit = parseVisit({ id: 'x', expect: { triage: 'soon' }, findings: { 'numbness': true, 'fever': false, 'symptom-duration': 'over-6-weeks', 'pain-site': ['low-back', 'buttock'], 'pain-severity': 6 } }, findings)
  expect(visit).toEqual({ ok: true, value: { answers: { 'numbness': true, 'fever': false, 'symptom-duration': 'over-6-weeks', 'pain-site': ['buttock', 'low-back'], 'pain-severity': 6 } } })
})

it('names everything that is wrong at once, with its place', () => {
  const visit = parseVisit({ findings: { 'numbnes': true, 'fever': 'yes', 'pain-severity': 11, 'pain-site': ['elbow'], 'age': 40.5, 'side': null } }, findings)
  expect(visit.ok).toBe(false)
  const paths = visit.ok ? [] : visit.fault.map(fault => fault.path)
  expect(paths).toEqual(['findings.numbnes', 'findings.fever', 'findings.pain-severity', 'findings.pain-site', 'findings.age', 'findings.side'])
  const texts = visit.ok ? '' : visit.fault.map(fault => fault.text).join('\n')
  expect(texts).toContain('unknown finding')
  expect(texts).toContain('expected a whole number from 0 to 10, found 11')
})

it.each([[null], [3], ['text'], [[]], [{}], [{ findings: [] }], [{ resourceType: 'QuestionnaireResponse' }]])('refuses %j as one visit', (value) => {
  expect(parseVisit(value, findings).ok).toBe(false)
})

it('does not take a name that every object has for a finding', () => {
  expect(parseVisit(JSON.parse('{"findings":{"__proto__":true,"toString":true}}'), findings).ok).toBe(false)
})

it('refuses a key that nothing would read, and says of an answer where it belongs', () => {
  const visit = parseVisit({ age: 70, findings: { fever: 'yes' }, medication: [], constructor: 1 }, findings, '[2]')
  expect(visit.ok ? [] : visit.fault).toEqual([
    { path: '[2].age', text: 'this is a finding, expected inside "findings"' },
    { path: '[2].medication', text: 'unknown key, expected "findings" alone' },
    { path: '[2].constructor', text: 'unknown key, expected "findings" alone' },
    { path: '[2].findings.fever', text: 'expected true or false, found "yes"' },
  ])
})

it('names a key that is no name in quotes, so that every fault has a place', () => {
  const visit = parseVisit({ '': 1, 'a b': 1, 'findings': {} }, findings)
  expect(visit.ok ? [] : visit.fault.map(({ path }) => path)).toEqual(['[""]', '["a b"]'])
})
