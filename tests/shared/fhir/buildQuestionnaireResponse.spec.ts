import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { importVisits } from '../../../src/shared/fhir/importVisits.ts'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { anyVisit } from '../../helpers/anyVisit.ts'
import { aQuestionnaire, aResponse, listItems } from '../../helpers/fhir.ts'
import { listBrokenInvariants } from '../../helpers/r4Invariants.ts'
import { listBrokenRules } from '../../helpers/r4Rules.ts'
import { listSchemaFaults } from '../../helpers/r4Schema.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()

it('loses nothing: any visit comes back from its response as it was, with the same assessment', () => {
  fc.assert(fc.property(anyVisit(pack.findings), fc.constantFrom(...locales), (answers, locale) => {
    const read = importVisits(JSON.parse(JSON.stringify(aResponse({ answers }, { locale }))), pack)
    expect(read).toEqual({ ok: true, value: { visits: [{ answers }], batch: false } })
    expect(assess(pack, read.ok ? read.value.visits[0]?.answers ?? {} : {})).toEqual(assess(pack, answers))
  }), { numRuns: 150 })
})

it('is valid FHIR R4, whatever the visit, and answers nothing that the questionnaire does not ask', () => {
  const linkIds = new Set(listItems(aQuestionnaire().item).map(({ linkId }) => linkId))
  fc.assert(fc.property(anyVisit(pack.findings), (answers) => {
    const response = aResponse({ answers })
    expect(listSchemaFaults(response)).toEqual([])
    expect(listBrokenRules(response as never)).toEqual([])
    expect(listBrokenInvariants(response)).toEqual([])
    for (const group of response.item ?? [])
      expect([group, ...group.item ?? []].filter(({ linkId }) => !linkIds.has(linkId))).toEqual([])
  }), { numRuns: 50 })
})

it('tells present, absent, none of the options and not asked apart', () => {
  const { item } = aResponse({ answers: { 'fever': false, 'numbness': true, 'pain-site': [], 'sitting-hours': 7.5, 'age': 40 } })
  const answers = (item ?? []).flatMap(group => (group.item ?? []).map(({ linkId, answer }) => [linkId, answer]))
  expect(answers).toEqual([
    ['pain-site', [{ valueCoding: { system: 'https://causebook.invalid/fhir/CodeSystem/answer', code: 'none-of-these', display: 'None of these' } }]],
    ['numbness', [{ valueBoolean: true }]],
    ['fever', [{ valueBoolean: false }]],
    ['sitting-hours', [{ valueDecimal: 7.5 }]],
    ['age', [{ valueInteger: 40 }]],
  ])
})

it('names the questionnaire with its version, and no time unless it is told one', () => {
  const { url, version } = aQuestionnaire()
  expect(aResponse({ answers: {} })).toEqual({ resourceType: 'QuestionnaireResponse', language: 'en', questionnaire: `${url}|${version}`, status: 'completed' })
  expect(aResponse({ answers: {} }, { authored: '2026-11-25' }).authored).toBe('2026-11-25')
})

it('is worded in the language asked for', () => {
  const [group] = aResponse({ answers: { side: 'one-side' } }, { locale: 'es' }).item ?? []
  expect(group?.item).toMatchObject([{ linkId: 'side', text: expect.stringContaining('¿') as string, answer: [{ valueCoding: { code: 'one-side', display: 'Un solo lado' } }] }])
})
