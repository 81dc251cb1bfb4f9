import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyStep, diffAnswers, KeptAnswers, replaySteps, revertStep, VisitStep } from '../../../src/shared/intake/visitStep.ts'

const anyAnswer = fc.oneof(fc.boolean(), fc.constantFrom('left', 'right'), fc.integer({ min: 0, max: 120 }), fc.uniqueArray(fc.constantFrom('knee', 'groin-front', 'buttock')))
/** Few names, so that visits share findings; names that objects have of their own among them. */
const anyAnswers = fc.dictionary(fc.constantFrom('fever', 'age', 'side', 'pain-site', 'constructor', 'toString'), anyAnswer).map(answers => ({ ...answers }))

it('leads from one set of answers to the other and back', () => {
  fc.assert(fc.property(anyAnswers, anyAnswers, (before, after) => {
    const step = diffAnswers(before, after)
    expect(applyStep(before, step)).toEqual(after)
    expect(revertStep(after, step)).toEqual(before)
  }))
})

it('is empty between equal answers, whatever the lists are made of', () => {
  expect(diffAnswers({ 'pain-site': ['knee'], 'fever': false }, { 'pain-site': ['knee'], 'fever': false })).toEqual([])
})

it('keeps asked and absent apart from not asked', () => {
  expect(diffAnswers({}, { 'fever': false, 'pain-site': [] })).toEqual([{ finding: 'fever', from: null, to: false }, { finding: 'pain-site', from: null, to: [] }])
})

it('replays the steps that count and no more', () => {
  fc.assert(fc.property(fc.array(anyAnswers, { minLength: 1, maxLength: 20 }), fc.nat(), (states, pick) => {
    const steps = states.slice(1).map((state, index) => diffAnswers(states[index] ?? {}, state))
    const count = pick % states.length
    expect(replaySteps(states[0] ?? {}, steps, count)).toEqual(states[count])
  }))
})

it('is read back as it was written, and refused when it is no step', () => {
  fc.assert(fc.property(anyAnswers, anyAnswers, (before, after) => {
    const step = diffAnswers(before, after)
    fc.pre(step.length > 0)
    expect(VisitStep.parse(JSON.parse(JSON.stringify(step)))).toEqual(step)
    expect(KeptAnswers.parse(JSON.parse(JSON.stringify(after)))).toEqual(after)
  }))
  for (const wrong of [[], [{ finding: 'fever', from: null }], [{ finding: '', from: null, to: true }], [{ finding: 'fever', from: null, to: { $: 1 } }], [{ finding: 'fever', from: null, to: Number.NaN }]])
    expect(VisitStep.safeParse(wrong).success).toBe(false)
})
