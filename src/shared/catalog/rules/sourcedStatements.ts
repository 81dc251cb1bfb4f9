import type { ContentRule } from './contentRule.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('sourced-statements')

/** What a cause's facts cite is in its own list of sources, and every source in the pack is cited by something. */
export const checkSourcedStatements: ContentRule = (pack) => {
  const medicines = pack.medicines.flatMap(group => [...group.causes.map(link => link.source), ...group.medicines.flatMap(({ sources }) => sources)])
  const cited = new Set([...[...pack.causes, ...pack.redFlags, ...pack.beyond, ...pack.advice, ...pack.stretches].flatMap(entry => entry.sources), ...medicines])
  const missing = pack.causes.flatMap((cause) => {
    const used = [...cause.evidence, ...cause.examination, ...cause.workup].map(fact => fact.source)
    return [...new Set(used)]
      .filter(id => !cause.sources.includes(id))
      .map(id => report(packFiles.cause(cause.id), 'sources', `the entry cites "${id}", which its sources do not list`))
  })
  const idle = pack.sources.filter(source => !cited.has(source.id))
    .map(source => report(packFiles.sources, source.id, 'nothing cites this source'))
  return [...missing, ...idle]
}
