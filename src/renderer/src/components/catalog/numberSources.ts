import type { Cause } from '../../../../shared/catalog/cause.ts'
import type { RedFlag } from '../../../../shared/catalog/redFlag.ts'
import type { Source } from '../../../../shared/catalog/source.ts'

/** A source with the number under which the entry's marks name it. */
export interface NumberedSource {
  readonly number: number
  readonly source: Source
}

/** Why a source was not opened, in words. */
export interface SourceRefusal {
  readonly id: string
  readonly text: string
}

/** Numbers the sources of a cause from 1, in the order in which the cause names them; then those of its warning signs. */
export function numberSources(cause: Cause, flags: readonly RedFlag[], sources: readonly Source[]): readonly NumberedSource[] {
  const byId = new Map(sources.map(source => [source.id, source]))
  const cited = [...cause.sources, ...[...cause.examination, ...cause.workup, ...cause.evidence].map(row => row.source), ...flags.flatMap(flag => flag.sources)]
  return [...new Set(cited)].flatMap(id => byId.get(id) ?? []).map((source, position) => ({ number: position + 1, source }))
}

/** A source in one line: title, publisher, year where it names one. */
export function sourceLine(source: Source): string {
  const end = /[.?!]$/.test(source.title) ? '' : '.'
  return `${source.title}${end} ${source.publisher}${source.year === null ? '' : `, ${source.year}`}.`
}
