import { expect, it } from 'vitest'
import { checkStatementSources } from '../../src/shared/catalog/rules/statementSources.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

interface CauseFile { readonly sources: readonly string[], readonly statements: Readonly<Record<string, readonly { readonly source: string, readonly basis: string }[]>> }

const editStatements = (list: string, edit: (rows: CauseFile['statements'][string]) => unknown) =>
  editedPack('causes/sciatica.json', (cause: CauseFile) => ({ ...cause, statements: { ...cause.statements, [list]: edit(cause.statements[list] ?? []) } }))

it('gives every line of every entry its source', () => {
  expect(checkStatementSources(shippedPack())).toEqual([])
})

it('finds a line without a source', () => {
  const pack = editStatements('mechanism', rows => rows.slice(1))
  expect(checkStatementSources(pack)).toMatchObject([{ file: 'causes/sciatica.json', path: 'statements.mechanism' }])
})

it('finds a source that the entry does not list', () => {
  const pack = editStatements('selfCare', rows => rows.map((row, index) => index === 0 ? { ...row, source: 'nhs-shingles-page-two' } : row))
  expect(checkStatementSources(pack)).toMatchObject([{ path: 'statements.selfCare[0]', text: expect.stringContaining('nhs-shingles-page-two') as string }])
})

it('finds a figure that is claimed and not there', () => {
  const pack = editStatements('whyItCramps', rows => rows.map((row, index) => index === 0 ? { ...row, basis: 'published' } : row))
  expect(checkStatementSources(pack)).toMatchObject([{ path: 'statements.whyItCramps[0]', text: expect.stringContaining('figure') as string }])
})

it('counts the lines of the patient\'s warning signs too', () => {
  const pack = editedPack('text/en/causes/sciatica.json', (text: { patient: { whenToCall: object[] } }) => ({ ...text, patient: { ...text.patient, whenToCall: [...text.patient.whenToCall, { tier: 'soon', text: 'It comes back.' }] } }))
  expect(checkStatementSources(pack)).toMatchObject([{ path: 'statements.whenToCall' }])
})
