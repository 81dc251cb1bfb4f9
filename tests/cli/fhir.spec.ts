import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { DocumentBundle } from '../../src/shared/fhir/r4.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { aQuestionnaire, aResponse } from '../helpers/fhir.ts'
import { causebook, exampleVisit, fileOf, json } from '../helpers/runProgram.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const answersOf = (file: string): never => (JSON.parse(readFileSync(file, 'utf8')) as { findings: never }).findings
const instant = '2026-11-25T14:30:00-05:00'

it.each(locales)('prints the checklist as a Questionnaire in %s, with and without --json', async (locale) => {
  const run = await causebook(['questionnaire', '--locale', locale])
  expect(run).toMatchObject({ code: 0, message: '' })
  expect(json(run)).toEqual(JSON.parse(JSON.stringify(aQuestionnaire(locale))))
  expect(await causebook(['questionnaire', '--locale', locale, '--json'])).toEqual(run)
})

it('prints a visit as a response, with the day only where one is given', async () => {
  const answers = answersOf(exampleVisit)
  expect(json(await causebook(['response', exampleVisit]))).toEqual(aResponse({ answers }))
  expect(json(await causebook(['response', exampleVisit, '--date', '2026-11-25', '--locale', 'es', '--json']))).toEqual(aResponse({ answers }, { locale: 'es', authored: '2026-11-25' }))
})

it.each([
  ['assess', ['--json']],
  ['assess', []],
  ['note', []],
  ['response', []],
  ['handout', ['--text', '--date', '2026-11-25']],
])('takes the FHIR form in %s %j and says the same', async (verb, flags) => {
  const file = fileOf((await causebook(['response', exampleVisit])).out)
  const plain = await causebook([verb, exampleVisit, ...flags])
  expect(plain).toMatchObject({ code: 0, message: '' })
  expect(await causebook([verb, file, ...flags])).toEqual(plain)
})

it('gives a list for a batch, in order', async () => {
  const visits = [{ findings: { fever: true } }, aResponse({ answers: { numbness: false } })]
  expect(json(await causebook(['response', fileOf(visits)]))).toEqual([aResponse({ answers: { fever: true } }), aResponse({ answers: { numbness: false } })])
  expect((await causebook(['response', fileOf([])])).out).toBe('[]\n')
})

it('puts the note, the answers and the sheet into a document that every verb reads again', async () => {
  const sheet = path.join(temporaryFolder(), 'sheet.pdf')
  await causebook(['handout', exampleVisit, '--out', sheet, '--locale', 'es'])
  const args = ['response', exampleVisit, '--bundle', '--handout', sheet, '--handout-locale', 'es', '--date', instant]
  const run = await causebook(args)
  expect(await causebook(args)).toEqual(run)
  const bundle: DocumentBundle = json(run)
  expect(bundle).toMatchObject({ type: 'document', timestamp: instant })
  expect(bundle.entry[2]?.resource).toMatchObject({ content: [{ attachment: { contentType: 'application/pdf', language: 'es', data: readFileSync(sheet).toString('base64') } }] })
  expect(await causebook(['assess', fileOf(run.out), '--json'])).toEqual(await causebook(['assess', exampleVisit, '--json']))
})

it('makes a document for each visit of a batch, also where the answers are the same', async () => {
  const run = await causebook(['response', fileOf([{ findings: {} }, { findings: {} }]), '--bundle', '--date', instant])
  const bundles: readonly DocumentBundle[] = json(run)
  expect(new Set(bundles.flatMap(({ identifier, entry }) => [identifier.value, ...entry.map(({ fullUrl }) => fullUrl)])).size).toBe(8)
})

it('says in the note of a document whether the sheet is with it', async () => {
  const noteIn = (bundle: DocumentBundle): string => JSON.stringify(bundle.entry[0])
  expect(noteIn(json(await causebook(['response', exampleVisit, '--bundle'])))).toContain('Handout given: none.')
  expect(noteIn(json(await causebook(['response', exampleVisit, '--bundle', '--handout', fileOf('%PDF-1.7', 'sheet.pdf')])))).toContain('Handout given: attached.')
})

it('dates a document to the present where no date is given, so that no two are one', async () => {
  const { timestamp }: DocumentBundle = json(await causebook(['response', exampleVisit, '--bundle']))
  expect(timestamp).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
})

it('refuses a bad response in one message that names the file and every place, exit 2', async () => {
  const file = fileOf({ resourceType: 'QuestionnaireResponse', status: 'done', item: [{ linkId: 'fever', answer: [{ valueString: 'x' }] }] })
  const run = await causebook(['assess', file])
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toBe(`causebook assess: ${file}: not a visit:\n  status: expected in-progress, completed, amended, stopped, found "done"\n  item[0].answer[0].valueString: expected valueBoolean, found valueString\n`)
})

it.each([
  [['questionnaire', 'x'], 'expected 0 arguments, found 1'],
  [['questionnaire', '--locale', 'fr'], '--locale: expected en or es, found "fr"'],
  [['response'], 'expected 1 argument (VISIT), found 0'],
  [['response', 'VISIT', '--date', 'today'], '--date: expected a day as YYYY-MM-DD or an instant as 2026-11-25T14:30:00-05:00, found "today"'],
  [['response', 'VISIT', '--date', '2026-02-30T10:00:00Z'], '--date: expected a day'],
  [['response', 'VISIT', '--date', '2026-11-25T10:00'], '--date: expected a day'],
  [['response', 'VISIT', '--bundle', '--date', '2026-11-25'], '--date: expected an instant as 2026-11-25T14:30:00-05:00, found "2026-11-25"'],
  [['response', 'VISIT', '--handout', 'VISIT'], '--handout: a sheet goes into a document; expected --bundle with it'],
  [['response', 'VISIT', '--bundle', '--handout', 'VISIT'], ': expected a PDF'],
  [['response', 'VISIT', '--bundle', '--handout', 'gone.pdf'], 'gone.pdf: cannot be read'],
  [['response', 'VISIT', '--handout-locale', 'es'], '--handout-locale: says the language of --handout, which is not given'],
  [['response', 'gone.json'], 'gone.json: cannot be read'],
])('refuses %j in words', async (args, message) => {
  const run = await causebook(args.map(word => word === 'VISIT' ? exampleVisit : word))
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(message)
})

it('does not put one patient\'s sheet into the documents of many', async () => {
  const run = await causebook(['response', fileOf([]), '--bundle', '--handout', fileOf('%PDF-1.7', 'sheet.pdf')])
  expect(run).toMatchObject({ code: 2, out: '', message: 'causebook response: --handout: a sheet is one patient\'s; expected one visit, found a list of them\n' })
})
