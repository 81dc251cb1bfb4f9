import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadCases } from '../../src/cli/loadCases.ts'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { listFallen, makeSafetyCard, SafetyCard } from '../../src/shared/safety/safetyCard.ts'
import { safetyTable } from '../helpers/safetyTable.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

const pack = shippedPack()
const cases = await loadCases(resourcePath('cases'), pack)
const card = SafetyCard.parse(JSON.parse(readFileSync(resourcePath('safety-card.json'), 'utf8')))
const half = (name: 'tune' | 'hold') => cases.filter(one => one.half === name)
const now = makeSafetyCard(pack.manifest.version, { all: cases, tune: half('tune'), hold: half('hold') })

it('has not fallen in any figure since the card was published', () => {
  expect(listFallen(card, now)).toEqual([])
})

it('is the card of this content: npm run safety writes it anew', () => {
  expect(now).toEqual(card)
})

it('is the card that the README shows', () => {
  expect(readFileSync(resourcePath('../README.md'), 'utf8')).toContain(safetyTable(card))
})

it.each(['all', 'tune', 'hold'])('reaches what we promise on %s', (set) => {
  const share = (id: string): number => {
    const found = now.sets[set]?.[id]
    return found === undefined ? 0 : found.hits / found.count
  }
  expect(share('emergencies')).toBe(1)
  expect(share('at-or-above')).toBeGreaterThanOrEqual(0.97)
  expect(share('exact')).toBeGreaterThanOrEqual(0.85)
  expect(share('routine-not-over-called')).toBeGreaterThanOrEqual(0.85)
  expect(share('first')).toBeGreaterThanOrEqual(0.9)
  expect(share('in-three')).toBeGreaterThanOrEqual(0.95)
  expect(share('fit-inside')).toBeGreaterThanOrEqual(0.9)
  expect(share('fit-outside')).toBeGreaterThanOrEqual(0.8)
})

it('rests on cases for every cause twice or more, ten and more outside, and both halves', () => {
  for (const cause of pack.causes)
    expect({ cause: cause.id, cases: cases.filter(one => one.expect.cause === cause.id).length >= 2 }).toEqual({ cause: cause.id, cases: true })
  expect(cases.filter(one => one.expect.cause === null).length).toBeGreaterThanOrEqual(10)
  expect(half('tune').length + half('hold').length).toBe(cases.length)
})
