import type { ScoredCase } from '../../../src/shared/safety/scoreCases.ts'
import { expect, it } from 'vitest'
import { listFallen, makeSafetyCard } from '../../../src/shared/safety/safetyCard.ts'
import { listMisses, scoreCases } from '../../../src/shared/safety/scoreCases.ts'

const match = (cause: string) => ({ cause, score: 9, strength: 'strong' as const, for: [], against: [], notAsked: [] })
function aCase(expect: Partial<ScoredCase['expect']>, said: Partial<ScoredCase['assessment']>): ScoredCase {
  return {
    expect: { cause: 'sciatica', acceptable: [], triage: 'routine', ...expect },
    assessment: { urgency: 'routine', fit: 'good', matches: [match('sciatica')], ...said },
  }
}

it('counts an emergency that was taken for less as missed', () => {
  const scores = scoreCases([aCase({ triage: 'emergency' }, { urgency: 'urgent' }), aCase({ triage: 'emergency' }, { urgency: 'emergency' })])
  expect(scores.emergencies).toEqual({ hits: 1, count: 2 })
  expect(scores['at-or-above']).toEqual({ hits: 1, count: 2 })
})

it('takes a second clinician\'s level for right, and a higher one for at or above', () => {
  expect(listMisses(aCase({ triage: 'routine', triageAlso: ['soon'] }, { urgency: 'soon' }))).toEqual([])
  expect(listMisses(aCase({ triage: 'routine' }, { urgency: 'soon' }))).toEqual(['exact', 'routine-not-over-called'])
})

it('looks for the right cause, or an accepted one, by its place', () => {
  const ranked = { matches: [match('dehydration'), match('muscle-strain'), match('sciatica'), match('muscle-tear')] }
  expect(listMisses(aCase({}, ranked))).toEqual(['first'])
  expect(listMisses(aCase({ acceptable: ['dehydration'] }, ranked))).toEqual([])
  expect(listMisses(aCase({ cause: 'muscle-tear' }, ranked))).toEqual(['first', 'in-three'])
  expect(listMisses(aCase({ cause: 'hip-fracture' }, ranked))).toEqual(['first', 'in-three', 'listed'])
})

it('asks a condition outside the catalog for no good fit, and for nothing of the ranking', () => {
  expect(listMisses(aCase({ cause: null }, { fit: 'weak' }))).toEqual([])
  expect(listMisses(aCase({ cause: null }, { fit: 'good' }))).toEqual(['fit-outside'])
  expect(listMisses(aCase({ cause: null, acceptable: ['sciatica'] }, { fit: 'good' }))).toEqual([])
})

it('names the figures that fell, and none that rose', () => {
  const good = aCase({}, {})
  const bad = aCase({}, { urgency: 'soon' })
  const was = makeSafetyCard('2026-01-01', { all: [good, bad] })
  expect(listFallen(was, makeSafetyCard('2026-01-02', { all: [good, good] }))).toEqual([])
  expect(listFallen(was, makeSafetyCard('2026-01-02', { all: [good, bad, bad] }))).toEqual(['all at-or-above', 'all exact', 'all routine-not-over-called'].filter(id => id !== 'all at-or-above'))
  expect(listFallen(was, makeSafetyCard('2026-01-02', {}))).toContain('all exact')
})
