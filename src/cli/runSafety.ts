import type { SafetyCard } from '../shared/safety/safetyCard.ts'
import type { Translate } from '../shared/i18n/text.ts'
import type { LoadedCase } from './loadCases.ts'
import type { Streams } from './runCausebook.ts'
import type { ExitCode } from './verb.ts'
import { existsSync } from 'node:fs'
import { modes } from '../main/files/modes.ts'
import { systemReason } from '../main/files/systemReason.ts'
import { writeFileAtomically } from '../main/files/writeFileAtomically.ts'
import { resourcePath } from '../main/resourcePath.ts'
import { translator } from '../shared/i18n/text.ts'
import { listFallen, makeSafetyCard, SafetyCard as CardSchema } from '../shared/safety/safetyCard.ts'
import { listMisses } from '../shared/safety/scoreCases.ts'
import { readHelp } from './help.ts'
import { loadCases } from './loadCases.ts'
import { readShape } from './readInput.ts'
import { loadShippedPack, loadShippedWords } from './shippedContent.ts'
import { messageOf, readArguments, UsageFault } from './usage.ts'
import { exitCodes, toJson } from './verb.ts'

const cardFile = (): string => resourcePath('safety-card.json')

/** The card of all cases and of the two halves, where the cases name them. */
function cardOf(cases: readonly LoadedCase[], version: string): SafetyCard {
  const halves = (['tune', 'hold'] as const).map(half => [half, cases.filter(one => one.half === half)] as const).filter(([, some]) => some.length > 0)
  return makeSafetyCard(version, { all: cases, ...Object.fromEntries(halves) })
}

function formatCard(card: SafetyCard, t: Translate): string {
  return Object.entries(card.sets).map(([set, scores]) => [
    t('safety.set', { set: t(`safety.set.${set}`) }),
    ...Object.entries(scores).filter(([, { count }]) => count > 0).map(([id, { hits, count, low, high }]) =>
      `  ${t(`safety.measure.${id}`).padEnd(52)} ${`${hits}/${count}`.padStart(8)}  ${(100 * hits / count).toFixed(1).padStart(5)} %  (${low?.toFixed(1)} to ${high?.toFixed(1)})`),
    '',
  ].join('\n')).join('\n')
}

function formatMisses(cases: readonly LoadedCase[], t: Translate): string {
  const lines = cases.flatMap((one) => {
    const missed = listMisses(one)
    return missed.length === 0 ? [] : [`  ${one.id}: ${missed.map(id => t(`safety.measure.${id}`)).join('; ')} (${one.assessment.urgency}, ${one.assessment.matches[0]?.cause ?? '-'}, ${one.assessment.fit})`]
  })
  return lines.length === 0 ? '' : `${t('safety.misses')}\n${lines.join('\n')}\n`
}

async function writeCard(card: SafetyCard): Promise<void> {
  try {
    await writeFileAtomically(cardFile(), toJson(card), modes.usualFile)
  }
  catch (error) {
    throw new UsageFault(`${cardFile()}: cannot be written: ${systemReason(error)}`)
  }
}

async function score(argv: readonly string[], { print, complain }: Streams): Promise<ExitCode> {
  if (argv.includes('--help') || argv.includes('-h')) {
    await print(readHelp('safety'))
    return exitCodes.done
  }
  const { flags, words: [target] } = readArguments(argv, { json: false, accept: false }, { least: 0, most: 1, name: 'CASES' })
  if (flags.accept && target !== undefined)
    throw new UsageFault('--accept: writes the card of the shipped cases; expected no other cases with it')
  const pack = loadShippedPack()
  const t = translator('en', loadShippedWords().en)
  const cases = await loadCases(target ?? resourcePath('cases'), pack)
  const card = cardOf(cases, pack.manifest.version)
  await print(flags.json ? toJson(card) : `${formatCard(card, t)}\n${target === undefined ? '' : formatMisses(cases, t)}`)
  if (target !== undefined)
    return exitCodes.done
  const old = existsSync(cardFile()) ? await readShape(cardFile(), CardSchema, 'a safety card') : null
  const fallen = old === null ? [] : listFallen(old, card)
  if (fallen.length > 0 && !flags.accept) {
    await complain(`${t('safety.fell', { figures: fallen.join(', ') })}\n`)
    return exitCodes.faults
  }
  await writeCard(card)
  return exitCodes.done
}

/**
 * `npm run safety`: scores the shipped cases and writes the card; `-- FOLDER|FILE` scores foreign cases and leaves the card alone.
 * @returns 1 when a figure fell below the card's: the card is then left as it was, unless `--accept` is given
 */
export async function runSafety(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  try {
    return await score(argv, streams)
  }
  catch (error) {
    await streams.complain(`safety: ${messageOf(error)}\n`)
    return exitCodes.badInput
  }
}
