import type { Cause } from '../../shared/catalog/cause.ts'
import type { ContentPack } from '../../shared/catalog/contentPack.ts'
import type { Translate } from '../../shared/i18n/text.ts'
import type { Verb } from '../verb.ts'
import { translator } from '../../shared/i18n/text.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { readArguments, UsageFault } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'

/** An entry in full: facts, words in every language, sources written out. */
function entryOf(cause: Cause, pack: ContentPack): object {
  return {
    ...cause,
    sources: cause.sources.map(id => pack.sources.find(source => source.id === id)),
    text: Object.fromEntries(pack.manifest.locales.map(locale => [locale, pack.text[locale]?.causes[cause.id]])),
    contentVersion: pack.manifest.version,
  }
}

function formatEntry(cause: Cause, pack: ContentPack, t: Translate): string {
  const words = pack.text.en?.causes[cause.id]
  const clinician = words?.clinician
  const block = (title: string, lines: readonly string[]): string => `${title}\n${lines.map(line => `  ${line}`).join('\n')}\n`
  return [
    `${words?.name ?? cause.id}\n${words?.patient.name ?? ''}\n${cause.coding.map(coding => coding.code).join(', ')}\n`,
    block(t('cli.cause.whatItIs'), clinician?.mechanism ?? []),
    block(t('cli.cause.picture'), clinician?.typicalPresentation ?? []),
    block(t('cli.cause.ask'), clinician?.questionsToAsk ?? []),
    block(t('cli.cause.examine'), cause.examination.map(({ id, source }) => {
      const test = clinician?.examination[id]
      return `${test?.test}: ${test?.positiveMeans}${test?.accuracy === undefined ? '' : ` (${test.accuracy})`} [${source}]`
    })),
    block(t('cli.cause.workup'), cause.workup.map(({ id, source }) => `${clinician?.workup[id]?.item}: ${clinician?.workup[id]?.when} [${source}]`)),
    block(t('cli.cause.manage'), clinician?.management ?? []),
    block(t('cli.cause.patient'), [...words?.patient.whatItIs ?? [], ...words?.patient.selfCare ?? []]),
    block(t('cli.cause.sources'), cause.sources.map(id => `${id}: ${pack.sources.find(source => source.id === id)?.title ?? ''}`)),
    `${t(cause.review === null ? 'cli.cause.notReviewed' : 'cli.cause.reviewed', { version: pack.manifest.version, by: cause.review?.by ?? '', date: cause.review?.date ?? '' })}\n`,
  ].join('\n')
}

/** `cause ID [--json]`: one entry in full. */
export const causeVerb: Verb = async (args, print) => {
  const { flags, words: [id = ''] } = readArguments(args, { json: false }, { least: 1, most: 1, name: 'ID' })
  const pack = loadShippedPack()
  const cause = pack.causes.find(entry => entry.id === id)
  if (cause === undefined)
    throw new UsageFault(`unknown cause "${id}"; expected one of ${pack.causes.map(entry => entry.id).join(', ')}`)
  await print(flags.json ? toJson(entryOf(cause, pack)) : formatEntry(cause, pack, translator('en', loadShippedWords().en)))
  return exitCodes.done
}
