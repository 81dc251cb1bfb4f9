import process from 'node:process'
import { scoreQueries, tabulateHits } from '../../src/shared/catalog/scoreQueries.ts'
import { searchTable } from '../helpers/searchTable.ts'
import { shippedQueries } from '../helpers/shippedContent.ts'
import { findShipped } from '../helpers/shippedSearch.ts'

// `npm run queries`: the table of the README, and the queries in sight that miss. Those held back are only counted.

const scored = scoreQueries(shippedQueries(), findShipped)
const misses = scored.filter(({ query, place }) => query.half === 'tune' && place !== 1)
process.stdout.write(`${searchTable(tabulateHits(scored))}\n\n`)
for (const { query: { query, expect }, place } of misses)
  process.stdout.write(`"${query}": expected ${expect.join(' or ')}, place ${place ?? 'none'}; first ${findShipped(query)[0] ?? 'nothing'}\n`)
