import type { IntakeAnswer, IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { useContentStore } from '../../../src/renderer/src/stores/content.ts'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import { answersTo, anyVisit } from '../../helpers/anyVisit.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { aClinic } from '../../helpers/windowClinic.ts'
import { freshPinia } from '../../helpers/freshPinia.ts'

/** One thing that a clinician does to the answers. */
type Step
  = | { readonly kind: 'answer', readonly finding: string, readonly value: IntakeAnswer | null }
    | { readonly kind: 'answerAll', readonly answers: IntakeAnswers }
    | { readonly kind: 'undo' | 'redo' }

type VisitStore = ReturnType<typeof useVisitStore>

// Few findings, so that the same one is answered over and over.
const findings = shippedPack().findings.filter((_finding, index) => index % 12 === 0)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...findings).chain(finding => fc.option(answersTo(finding), { freq: 4 }).map((value): Step => ({ kind: 'answer', finding: finding.id, value }))) },
  { weight: 1, arbitrary: anyVisit(findings).map((answers): Step => ({ kind: 'answerAll', answers })) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'redo' }) },
)

function take(visit: VisitStore, step: Step): void {
  switch (step.kind) {
    case 'answer': return visit.answer(step.finding, step.value)
    case 'answerAll': return visit.answerAll(step.answers)
    case 'undo': return visit.undo()
    case 'redo': return visit.redo()
  }
}
/** Goes back or forth until nothing changes any more: how many steps that were. */
function goAll(visit: VisitStore, way: 'undo' | 'redo', most: number): number {
  for (let count = 0; count <= most; count += 1) {
    const before = visit.answers
    visit[way]()
    if (visit.answers === before)
      return count
  }
  throw new Error(`${way} has no end`)
}

function openVisit(): VisitStore {
  freshPinia()
  return useVisitStore()
}

beforeEach(() => {
  Object.assign(window, { clinic: aClinic() })
})

describe('undo and redo', () => {
  it('lead from any end through to the start, and from the start to that end again', () => {
    fc.assert(fc.property(fc.array(anyStep, { maxLength: 200 }), (steps) => {
      const visit = openVisit()
      for (const step of steps)
        take(visit, step)
      goAll(visit, 'redo', steps.length)
      const end = visit.answers
      const count = goAll(visit, 'undo', steps.length)
      expect(visit.answers).toEqual({})
      expect(goAll(visit, 'redo', steps.length)).toBe(count)
      expect(visit.answers).toEqual(end)
    }), { numRuns: 60 })
  })

  it('pass through every state on the way, in order', () => {
    fc.assert(fc.property(fc.array(anyStep.filter(({ kind }) => kind === 'answer' || kind === 'answerAll'), { maxLength: 100 }), (steps) => {
      const visit = openVisit()
      const states: IntakeAnswers[] = [visit.answers]
      for (const step of steps) {
        take(visit, step)
        if (visit.answers !== states.at(-1))
          states.push(visit.answers)
      }
      const back = states.map(() => {
        const { answers } = visit
        visit.undo()
        return answers
      })
      expect(back).toEqual(states.toReversed())
    }), { numRuns: 60 })
  })

  it('give up what was undone with the next answer, and nothing before it', () => {
    fc.assert(fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
      const visit = openVisit()
      for (const step of steps)
        take(visit, step)
      const before = visit.answers
      visit.answer('not-in-any-step', true)
      const after = visit.answers
      visit.redo()
      expect(visit.answers).toBe(after)
      visit.undo()
      expect(visit.answers).toEqual(before)
    }), { numRuns: 60 })
  })

  it('have no limit: five thousand steps go back to the start and forth to the end, with what they say', async () => {
    const visit = openVisit()
    await useContentStore().load()
    const many = fc.sample(anyStep.filter(({ kind }) => kind !== 'undo'), { numRuns: 5000, seed: 7 })
    for (const step of many)
      take(visit, step)
    const [end, says] = [visit.answers, visit.assessment]
    const count = goAll(visit, 'undo', many.length)
    expect(count).toBeGreaterThan(2500)
    expect(visit.answers).toEqual({})
    expect(visit.assessment?.redFlags).toEqual([])
    expect(goAll(visit, 'redo', many.length)).toBe(count)
    expect(visit.answers).toEqual(end)
    expect(visit.assessment).toEqual(says)
  })
})
