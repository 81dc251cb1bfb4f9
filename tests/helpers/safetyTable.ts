import type { SafetyCard } from '../../src/shared/safety/safetyCard.ts'
import { translator } from '../../src/shared/i18n/text.ts'
import { shippedWords } from './shippedContent.ts'

/** The safety card as the README shows it. */
export function safetyTable(card: SafetyCard): string {
  const t = translator('en', shippedWords().en)
  const cell = (set: string, measure: string): string => {
    const share = card.sets[set]?.[measure]
    return share === undefined || share.count === 0 ? '-' : `${share.hits}/${share.count}, ${(100 * share.hits / share.count).toFixed(1)} % (${share.low} to ${share.high})`
  }
  const measures = Object.keys(card.sets.all ?? {})
  return [
    '| | all cases | in sight | held back |',
    '|---|---|---|---|',
    ...measures.map(measure => `| ${t(`safety.measure.${measure}`)} | ${['all', 'tune', 'hold'].map(set => cell(set, measure)).join(' | ')} |`),
  ].join('\n')
}
