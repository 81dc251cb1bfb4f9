import type { Issue } from '../contentPack.ts'
import type { Cause } from '../cause.ts'
import type { StatementBasis, StatementList } from '../statement.ts'
import type { ContentRule } from './contentRule.ts'
import { packFiles } from '../packFiles.ts'
import { clinicianLists, patientLists } from '../statement.ts'
import { reporter } from './contentRule.ts'

const report = reporter('statement-sources')

/** One basis a line, and a figure where a figure is claimed. */
function checkList(cause: Cause, list: StatementList, lines: readonly string[]): readonly Issue[] {
  const file = packFiles.cause(cause.id)
  const bases: readonly StatementBasis[] = cause.statements[list]
  if (bases.length !== lines.length)
    return [report(file, `statements.${list}`, `${bases.length} sources for ${lines.length} lines: expected one a line`)]
  return bases.flatMap(({ source, basis }, index) => [
    ...(cause.sources.includes(source) ? [] : [report(file, `statements.${list}[${index}]`, `the entry cites "${source}", which its sources do not list`)]),
    ...(basis === 'published' && !/\d/.test(lines[index] ?? '') ? [report(file, `statements.${list}[${index}]`, 'a published figure is claimed, and the line has none')] : []),
  ])
}

/** Every line of an entry has its source. */
export const checkStatementSources: ContentRule = (pack) => {
  const [first] = pack.manifest.locales
  const causes = first === undefined ? undefined : pack.text[first]?.causes
  return pack.causes.flatMap((cause) => {
    const words = causes?.[cause.id]
    if (words === undefined)
      return []
    const { clinician, patient } = words
    return [
      ...clinicianLists.flatMap(list => checkList(cause, list, clinician?.[list] ?? [])),
      ...patientLists.flatMap(list => checkList(cause, list, (patient[list] ?? []).map(line => typeof line === 'string' ? line : line.text))),
    ]
  })
}
