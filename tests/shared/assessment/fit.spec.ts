import { expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()

it('finds a good fit where two large reasons or more agree', () => {
  expect(assess(pack, { 'night-predominant': true, 'true-cramp': true, 'episode-length': 'up-to-10-minutes', 'relief-with-stretch': true }).fit).toBe('good')
})

it('finds none where only slight reasons add up', () => {
  expect(assess(pack, { 'age': 70, 'symptom-duration': 'over-6-weeks', 'onset-type': 'gradual', 'relief-with-rest': true, 'pain-site': ['groin-front'] }).fit).not.toBe('good')
})

it('never fits well with a warning sign that nothing here explains, and names what else to think of', () => {
  const sciatica = { 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true, 'burning-or-electric-pain': true }
  expect(assess(pack, sciatica)).toMatchObject({ fit: 'good', beyond: [] })
  const { fit, beyond } = assess(pack, { ...sciatica, 'rash-or-blisters': true })
  expect(fit).not.toBe('good')
  expect(beyond).toContain('shingles')
})

it('never fits well beside an emergency that the best match does not explain', () => {
  const outerHip = { 'trochanteric-tenderness': true, 'trendelenburg-positive': true, 'worse-lying-on-side': true, 'age': 60 }
  expect(assess(pack, outerHip).fit).toBe('good')
  expect(assess(pack, { ...outerHip, 'confused-or-drowsy': true })).toMatchObject({ urgency: 'emergency', fit: 'weak' })
})

it.each([
  ['a leaking aneurysm', { 'age': 78, 'onset-type': 'sudden', 'constant-rest-pain': true, 'abdominal-or-flank-pain': true, 'vascular-risk': true }, 'emergency', 'aortic-aneurysm'],
  ['a trapped hernia', { 'testicular-pain-or-groin-lump': true, 'vomiting-or-no-stool': true }, 'emergency', 'groin-hernia'],
  ['meralgia', { 'pain-site': ['outer-thigh'], 'burning-or-electric-pain': true, 'numbness': true, 'muscle-weakness': false }, 'routine', 'meralgia-paresthetica'],
  ['a bleed on a blood thinner', { 'blood-thinner': true, 'onset-type': 'sudden', 'muscle-weakness': true, 'pain-site': ['groin-front'] }, 'emergency', 'muscle-bleed'],
] as const)('ends %s in "nothing fits well", with its urgency and a thought beyond the catalog', (_what, answers, urgency, thought) => {
  const said = assess(pack, answers)
  expect(said).toMatchObject({ urgency })
  expect(said.fit).not.toBe('good')
  expect(said.beyond).toContain(thought)
})

it('asks before it examines, and nothing when nothing useful is left', () => {
  const next = assess(pack, { 'pain-site': ['groin-front'], 'onset-type': 'gradual', 'worse-lifting-thigh': true, 'repetitive-training': true }).nextQuestion
  const examined = pack.checklist.sections.find(section => section.effort === 'examine')?.items.map(item => item.finding)
  expect(examined).not.toContain(next?.finding)
  const nothing = Object.fromEntries(pack.findings.filter(finding => finding.kind === 'boolean').map(finding => [finding.id, false]))
  const known = { 'age': 71, 'sex': 'male', 'side': 'both-sides', 'pain-site': ['calf-foot'], 'symptom-duration': 'over-6-weeks', 'symptom-course': 'stable', 'onset-type': 'gradual', 'episode-length': 'up-to-10-minutes', 'pain-severity': 4, 'sitting-hours': 3 }
  expect(assess(pack, { ...nothing, ...known, 'night-predominant': true, 'true-cramp': true, 'relief-with-stretch': true }).nextQuestion).toBeNull()
  const lone = { 'night-predominant': true, 'true-cramp': true, 'episode-length': 'up-to-10-minutes', 'relief-with-stretch': true, 'age': 71, 'pain-site': ['calf-foot'], 'disturbs-sleep': true } as const
  const far = assess(pack, lone)
  expect((far.matches[0]?.score ?? 0) - (far.matches[1]?.score ?? 0) > 5 && far.open.length === 0 ? far.nextQuestion : null).toBeNull()
})
