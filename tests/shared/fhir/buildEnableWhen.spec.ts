import type { Condition, FindingTest } from '../../../src/shared/catalog/condition.ts'
import type { ContentPack } from '../../../src/shared/catalog/contentPack.ts'
import type { Finding } from '../../../src/shared/catalog/finding.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildEnableWhen } from '../../../src/shared/fhir/buildEnableWhen.ts'
import { buildQuestionnaireResponse } from '../../../src/shared/fhir/buildQuestionnaireResponse.ts'
import { importVisits } from '../../../src/shared/fhir/importVisits.ts'
import { isEnabled } from '../../../src/shared/intake/checklistProgress.ts'
import { anyVisit } from '../../helpers/anyVisit.ts'
import { aQuestionnaire, aResponse } from '../../helpers/fhir.ts'
import { aForm } from '../../helpers/forms.ts'
import { listBrokenRules } from '../../helpers/r4Rules.ts'
import { isShown } from '../../helpers/readEnableWhen.ts'
import { listSchemaFaults } from '../../helpers/r4Schema.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const asked = pack.findings.filter(({ id }) => ['fever', 'numbness', 'side', 'sex', 'pain-site', 'pain-severity', 'sitting-hours'].includes(id))
const subject = 'slr-positive'

function testsOn(finding: Finding): fc.Arbitrary<FindingTest> {
  switch (finding.kind) {
    case 'boolean': return fc.boolean().map(is => ({ finding: finding.id, is }))
    case 'choice':
    case 'multi': return fc.constantFrom(...finding.options).map(is => ({ finding: finding.id, is }))
    case 'number': return fc.tuple(fc.boolean(), fc.double({ min: finding.min, max: finding.max, noNaN: true })).map(([least, bound]) => least ? { finding: finding.id, gte: bound } : { finding: finding.id, lte: bound })
  }
}

/** Any rule over the findings, of every form and up to three levels deep. */
const { condition: anyCondition } = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(...asked.map(testsOn)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map(all => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map(any => ({ any })),
    tie('condition').map(not => ({ not })),
  ),
}))

const itemWith = (enableWhen: Condition) => ({ number: 101, finding: subject, enableWhen })

/** The pack with a rule on one of its questions. */
const packWith = (enableWhen: Condition): ContentPack => ({
  ...pack,
  checklist: { ...pack.checklist, sections: pack.checklist.sections.map(section => ({ ...section, items: section.items.map(item => item.finding === subject ? itemWith(enableWhen) : item) })) },
})

it('shows a question in any FHIR client for the same answers as here, whatever the rule, and however the client reads "!=" without an answer', () => {
  fc.assert(fc.property(anyCondition, fc.array(anyVisit(asked), { minLength: 4, maxLength: 4 }), (condition, visits) => {
    const { item } = aQuestionnaire('en', packWith(condition))
    for (const answers of visits) {
      const here = isEnabled(itemWith(condition), answers)
      const response = aResponse({ answers })
      expect({ answers, shown: [isShown(item, subject, response, true), isShown(item, subject, response, false)] }).toEqual({ answers, shown: [here, here] })
    }
  }), { numRuns: 200 })
})

it('hides and shows the shipped questions as here', () => {
  const items = pack.checklist.sections.flatMap(section => section.items)
  fc.assert(fc.property(anyVisit(pack.findings), (answers) => {
    const response = aResponse({ answers })
    for (const item of items.filter(({ enableWhen }) => enableWhen !== undefined))
      expect(isShown(aQuestionnaire().item, item.finding, response, false)).toBe(isEnabled(item, answers))
  }), { numRuns: 50 })
})

it('keeps the questionnaire valid and the visit whole, whatever the rule', () => {
  fc.assert(fc.property(anyCondition, (condition) => {
    const changed = packWith(condition)
    const questionnaire = aQuestionnaire('en', changed)
    expect(listSchemaFaults(questionnaire)).toEqual([])
    expect(listBrokenRules(questionnaire as never)).toEqual([])
    const answers = { [subject]: true, fever: false }
    const response = buildQuestionnaireResponse({ answers }, { pack: changed, form: aForm('en', changed), t: key => key })
    expect(listSchemaFaults(response)).toEqual([])
    expect(importVisits(response, changed)).toEqual({ ok: true, value: { visits: [{ answers }], batch: false } })
  }), { numRuns: 30 })
})

it('asks beside "not" whether there is an answer: not asked holds as well as absent', () => {
  expect(buildEnableWhen({ not: { finding: 'fever', is: true } }, pack)).toEqual([
    { enableWhen: [{ question: 'fever', operator: 'exists', answerBoolean: false }, { question: 'fever', operator: '=', answerBoolean: false }], enableBehavior: 'any' },
  ])
})

it('puts into groups around a question what one item cannot say', () => {
  const gates = buildEnableWhen({ all: [{ finding: 'fever', is: true }, { any: [{ finding: 'numbness', is: true }, { finding: 'age', gte: 60 }] }, { not: { finding: 'sex', is: 'male' } }] }, pack)
  expect(gates.map(({ enableWhen, enableBehavior }) => [enableWhen.map(({ question, operator }) => `${question} ${operator}`), enableBehavior])).toEqual([
    [['fever ='], undefined],
    [['numbness =', 'age >='], 'any'],
    [['sex exists', 'sex !='], 'any'],
  ])
})
