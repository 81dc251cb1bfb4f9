import type { Verb } from '../verb.ts'
import { buildSearchIndex } from '../../shared/catalog/buildSearchIndex.ts'
import { listSearchEntries } from '../../shared/catalog/listSearchEntries.ts'
import { searchCauses } from '../../shared/catalog/searchCauses.ts'
import { translator } from '../../shared/i18n/text.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { readArguments, UsageFault } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'

/** `search WORDS [--json]`: causes by name, code, test, medicine or finding, best first. */
export const searchVerb: Verb = async (args, print, complain) => {
  const { flags, words } = readArguments(args, { json: false }, { least: 0, most: 50, name: 'WORDS' })
  const query = words.join(' ').trim()
  if (query === '')
    throw new UsageFault('expected words to search for')
  const pack = loadShippedPack()
  const hits = searchCauses(buildSearchIndex(listSearchEntries(pack)), query)
  if (hits.length === 0)
    await complain(`${translator('en', loadShippedWords().en)('cli.search.none', { query })}\n`)
  await print(flags.json ? toJson(hits.map(({ cause, score }) => ({ cause, score }))) : hits.map(hit => `${hit.cause}  ${pack.text.en?.causes[hit.cause]?.name ?? ''}\n`).join(''))
  return exitCodes.done
}
