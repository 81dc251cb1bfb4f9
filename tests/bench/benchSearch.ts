import type { SearchRun } from './search/raceSearch.ts'
import { availableParallelism, loadavg } from 'node:os'
import process from 'node:process'
import { listSearchEntries } from '../../src/shared/catalog/listSearchEntries.ts'
import { shippedPack, shippedQueries } from '../helpers/shippedContent.ts'
import { generateEntries } from './search/generateEntries.ts'
import { generateQueries } from './search/generateQueries.ts'
import { raceSearch } from './search/raceSearch.ts'

// `npm run bench:search`: our search and three others on the same entries with the same queries, in turns in one run.

const print = (line = ''): void => void process.stdout.write(`${line}\n`)
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

function printRuns(title: string, runs: readonly SearchRun[]): void {
  print(`\n${title}\n`)
  print('| engine | build | load | query, median | p95 | p95, fastest of three | first | in five | queries |')
  print('|---|---|---|---|---|---|---|---|---|')
  for (const { name, build, load, query, fastest, first, inFive } of runs)
    print(`| ${name} | ${build.toFixed(0)} ms | ${load === null ? '-' : `${load.toFixed(0)} ms`} | ${query.median.toFixed(3)} ms | ${query.p95.toFixed(3)} ms | ${fastest.p95.toFixed(3)} ms | ${percent(first)} | ${percent(inFive)} | ${fastest.count} |`)
}

const catalog = listSearchEntries(shippedPack())
const asked = shippedQueries().map(({ query, expect }) => ({ words: query, accepts: ({ id }: { readonly id: string }) => expect.includes(id) }))
const small = raceSearch(catalog, asked, 100)
printRuns(`This catalog: ${catalog.length} causes, the shipped queries. Target: median 1 ms or less.`, small)

const entries = [...catalog, ...generateEntries(75_000 - catalog.length)]
const generated = generateQueries(entries.slice(catalog.length), 400)
printRuns(`A catalog of ${entries.length} entries, the others generated. Target: p95 5 ms or less, load 500 ms or less.`, raceSearch(entries, generated, 60))
print(`\nLoad: the fastest of three from what was stored. ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}: where the load is above the cores others had the machine too, and only ratios count.`)
