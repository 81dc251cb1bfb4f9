import { expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { summarizeVisit } from '../../../src/shared/visits/summarizeVisit.ts'
import { fullVisit } from '../../bench/fullVisit.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()

it('sums up what the assessment says: the urgency, and the first five causes', () => {
  const answers = fullVisit(pack.findings)
  const { urgency, matches } = assess(pack, answers)
  expect(summarizeVisit(pack, answers)).toMatchObject({ urgency, causes: matches.slice(0, 5).map(({ cause }) => cause), contentVersion: pack.manifest.version })
})

it('counts what was asked and what is there, as the checklist does', () => {
  const yesNo = pack.checklist.sections.flatMap(({ items }) => items).filter(item => item.enableWhen === undefined).map(({ finding }) => finding)
    .filter(id => pack.findings.some(finding => finding.id === id && finding.kind === 'boolean'))
  const answers = Object.fromEntries(yesNo.slice(0, 6).map((finding, index) => [finding, index < 2]))
  expect(summarizeVisit(pack, answers)).toMatchObject({ asked: 6, present: 2 })
})

it('sums a visit without an answer up as routine, without a cause', () => {
  expect(summarizeVisit(pack, {})).toEqual({ urgency: 'routine', causes: [], present: 0, asked: 0, contentVersion: pack.manifest.version })
})
