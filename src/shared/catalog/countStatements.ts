import type { Cause } from './cause.ts'
import type { Basis, StatementBasis } from './statement.ts'
import { clinicianLists, patientLists } from './statement.ts'

/** What every statement of an entry rests on: its sentences, tests, investigations and reasons. */
export function listBases(cause: Cause): readonly StatementBasis[] {
  const sentences = [...clinicianLists, ...patientLists].flatMap(list => cause.statements[list])
  return [...sentences, ...[...cause.examination, ...cause.workup, ...cause.evidence].map(({ source, basis }) => ({ source, basis }))]
}

/** How many statements rest on what. Each has a source: that is the rule `statement-sources`. */
export type StatementCount = Readonly<Record<Basis | 'total', number>>

/** Counts the statements of entries. */
export function countStatements(causes: readonly Cause[]): StatementCount {
  const bases = causes.flatMap(listBases)
  const count = (basis: Basis): number => bases.filter(row => row.basis === basis).length
  return { total: bases.length, stated: count('stated'), published: count('published'), judgment: count('judgment') }
}
