import type { SafetyCard } from '../shared/safety/safetyCard.ts'
import type { Translate } from '../shared/i18n/text.ts'
import type { LoadedCase } from './loadCases.ts'
import type { Streams } from './runCausebook.ts'
import type { ExitCode } from './verb.ts'
import { existsSync } from 'node:fs'
import { writeFileAtomically } from '../main/files/writeFileAtomically.ts'
import { resourcePath } from '../main/resourcePath.ts'
import { translator } from '../shared/i18n/text.ts'
import { listFallen, makeSafetyCard, SafetyCard as CardSchema } from '../shared/safety/safetyCard.ts'
import { listMisses } from '../shared/safety/scoreCases.ts'
import { loadCases } from './loadCases.ts'
import { readJson } from './readInput.ts'
import { loadShippedPack, loadShippedWords } from './shippedContent.ts'
import { UsageFault } from './usage.ts'
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

/**
 * `npm run safety`: scores the shipped cases and writes the card; `-- FOLDER|FILE` scores foreign cases and leaves the card alone.
 * @returns 1 when a figure fell below the card's: the card is then left as it was, unless `--accept` is given
 */
export async function runSafety(argv: readonly string[], { print, complain }: Streams): Promise<ExitCode> {
  const accept = argv.includes('--accept')
  const json = argv.includes('--json')
  const [target] = argv.filter(word => !word.startsWith('--'))
  try {
    const pack = loadShippedPack()
    const t = translator('en', loadShippedWords().en)
    const cases = loadCases(target ?? resourcePath('cases'), pack)
    const card = cardOf(cases, pack.manifest.version)
    print(json ? toJson(card) : `${formatCard(card, t)}\n${target === undefined ? '' : formatMisses(cases, t)}`)
    if (target !== undefined)
      return exitCodes.done
    const old = existsSync(cardFile()) ? CardSchema.parse(readJson(cardFile())) : null
    const fallen = old === null ? [] : listFallen(old, card)
    if (fallen.length > 0 && !accept) {
      complain(`${t('safety.fell', { figures: fallen.join(', ') })}\n`)
      return exitCodes.faults
    }
    await writeFileAtomically(cardFile(), toJson(card))
    return exitCodes.done
  }
  catch (error) {
    if (!(error instanceof UsageFault))
      throw error
    complain(`safety: ${error.message}\n`)
    return exitCodes.badInput
  }
}
