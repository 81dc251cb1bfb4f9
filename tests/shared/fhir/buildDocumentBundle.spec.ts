import type { DocumentRequest } from '../../../src/shared/fhir/buildDocumentBundle.ts'
import type { DocumentBundle } from '../../../src/shared/fhir/r4.ts'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attachPdf } from '../../../src/main/fhir/attachPdf.ts'
import { nameUuid } from '../../../src/main/fhir/nameUuid.ts'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { buildNote } from '../../../src/shared/assessment/buildNote.ts'
import { buildDocumentBundle } from '../../../src/shared/fhir/buildDocumentBundle.ts'
import { importVisits } from '../../../src/shared/fhir/importVisits.ts'
import { translator } from '../../../src/shared/i18n/text.ts'
import { anyVisit } from '../../helpers/anyVisit.ts'
import { aResponse } from '../../helpers/fhir.ts'
import { listBrokenInvariants } from '../../helpers/r4Invariants.ts'
import { listBrokenRules } from '../../helpers/r4Rules.ts'
import { listSchemaFaults } from '../../helpers/r4Schema.ts'
import { shippedPack, shippedWords } from '../../helpers/shippedContent.ts'
import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'

const pack = shippedPack()
const t = translator('en', shippedWords().en)
const timestamp = '2026-11-25T14:30:00-05:00'
const pdf = attachPdf(Buffer.from('%PDF-1.7 a sheet'))

function documentOf(answers: IntakeAnswers, more: Partial<DocumentRequest> = {}): DocumentBundle {
  const note = buildNote({ pack, answers, assessment: assess(pack, answers), locale: 'en', t })
  const handout = pdf === null ? null : { file: pdf, locale: 'es' as const }
  return buildDocumentBundle({ pack, locale: 'en', t, response: aResponse({ answers }, { authored: timestamp }), note, handout, timestamp, nameUuid, ...more })
}

it('is a valid R4 document whatever the visit, and gives the visit back', () => {
  fc.assert(fc.property(anyVisit(pack.findings), fc.boolean(), (answers, withHandout) => {
    const bundle = documentOf(answers, withHandout ? {} : { handout: null })
    expect(listSchemaFaults(bundle)).toEqual([])
    expect(listBrokenRules(bundle as never)).toEqual([])
    expect([bundle, ...bundle.entry.map(({ resource }) => resource)].flatMap(listBrokenInvariants)).toEqual([])
    expect(importVisits(bundle, pack)).toEqual({ ok: true, value: { visits: [{ answers }], batch: false } })
  }), { numRuns: 40 })
})

it('leads from the note to the answers and to the sheet, with the program as author', () => {
  const bundle = documentOf({ fever: true })
  expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual(['Composition', 'QuestionnaireResponse', 'DocumentReference', 'Device'])
  const [composition, answers, sheet, device] = bundle.entry
  expect(composition?.resource).toMatchObject({
    status: 'preliminary',
    author: [{ reference: device?.fullUrl }],
    section: [{ title: 'Note' }, { entry: [{ reference: answers?.fullUrl }] }, { title: 'Patient handout', entry: [{ reference: sheet?.fullUrl }] }],
  })
  expect(sheet?.resource).toMatchObject({ content: [{ attachment: { ...pdf, language: 'es', title: 'Patient handout', creation: timestamp } }] })
  expect(device?.resource).toMatchObject({ deviceName: [{ name: 'Causebook' }], version: [{ value: pack.manifest.version }] })
})

it('is the same for the same request, under other names for another visit or another instant', () => {
  const [one, same, visit, instant] = [documentOf({ fever: true }), documentOf({ fever: true }), documentOf({ fever: false }), documentOf({ fever: true }, { timestamp: '2026-11-25T14:30:01-05:00' })]
  expect(same).toEqual(one)
  expect(new Set([one, visit, instant].map(({ identifier }) => identifier.value)).size).toBe(3)
  expect(visit.entry[1]?.fullUrl).not.toBe(one.entry[1]?.fullUrl)
})

it('names no patient', () => {
  expect(JSON.stringify(documentOf({ fever: true }))).not.toMatch(/"subject"|"Patient"/)
})

it('says in Spanish what it is', () => {
  const es = documentOf({ fever: true, numbness: true }, { locale: 'es', t: translator('es', shippedWords().es) })
  expect(es.entry[0]?.resource).toMatchObject({ language: 'es', title: 'Consulta por calambres en la cadera', section: [{ title: 'Nota' }, { text: { div: expect.stringContaining('2 respuestas') as string } }, { title: 'Hoja para el paciente' }] })
})
