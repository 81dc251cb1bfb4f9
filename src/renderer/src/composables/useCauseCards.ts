import type { ComputedRef } from 'vue'
import type { Assessment, CauseMatch, Reason } from '../../../shared/assessment/assessment.ts'
import type { ContentPack } from '../../../shared/catalog/contentPack.ts'
import type { IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import type { CauseCard, ReasonDetail } from '../components/intake/causeCard.ts'
import { computed } from 'vue'
import { compileCause } from '../../../shared/assessment/compileCause.ts'
import { answerTests } from '../../../shared/assessment/evidenceTests.ts'
import { matchCause } from '../../../shared/assessment/matchCause.ts'
import { shortReason } from '../../../shared/assessment/shortReason.ts'
import { tellOnce } from '../../../shared/assessment/tellOnce.ts'
import { urgencies } from '../../../shared/catalog/redFlag.ts'
import { isEnabled } from '../../../shared/intake/checklistProgress.ts'
import { useText } from './useText.ts'

/** What the cards are made from. */
export interface CauseCardFacts {
  readonly pack: ContentPack
  readonly assessment: Assessment
  readonly answers: IntakeAnswers
}

/**
 * The causes to show. Those that must not be missed and that a raised warning sign points to are always there: before the
 * best of the rest under an emergency or urgent sign, after them under one that can wait a few days. Those that the answers merely
 * leave open stand last.
 * @param limit - how many of the rest
 */
export function useCauseCards(facts: () => CauseCardFacts | null, { limit = 5 } = {}): ComputedRef<readonly CauseCard[]> {
  const { t, cause: causeWords, clinician, finding: findingWords } = useText()

  function detailOf({ pack, answers }: CauseCardFacts, numbers: ReadonlyMap<string, number>, cause: string, reason: Reason): ReasonDetail {
    const { label, negated } = shortReason(reason, findingWords(reason.finding), answers[reason.finding])
    const behind = clinician(cause)
    const source = pack.sources.find(({ id }) => id === reason.source)
    return {
      finding: reason.finding,
      number: numbers.get(reason.finding),
      label: negated ? t('visit.reason.absent', { finding: label }) : label,
      sentence: behind?.text.evidence[reason.evidence] ?? '',
      sentenceLocale: behind?.locale ?? 'en',
      source: source === undefined ? reason.source : [source.title, source.publisher, source.year].filter(part => part !== null).join(', '),
      basis: reason.basis,
    }
  }

  return computed(() => {
    const known = facts()
    if (known === null)
      return []
    const { pack, assessment, answers } = known
    const items = pack.checklist.sections.flatMap(section => section.items)
    const numbers = new Map(items.map(item => [item.finding, item.number]))
    const askable = new Set(items.filter(item => isEnabled(item, answers)).map(item => item.finding))
    const build = (match: CauseMatch, rank: number | null, level: CauseCard['level']): CauseCard => {
      const detail = (reason: Reason): ReasonDetail => detailOf(known, numbers, match.cause, reason)
      const told = tellOnce(match, answers)
      return {
        cause: match.cause,
        name: causeWords(match.cause)?.shortName ?? match.cause,
        rank,
        level,
        strength: match.strength,
        line: { for: told.for.map(detail), against: told.against.filter(reason => !reason.absent).map(detail) },
        for: match.for.map(detail),
        against: match.against.filter(reason => !reason.absent).map(detail),
        absent: match.against.filter(reason => reason.absent).map(detail),
        notAsked: match.notAsked.filter(finding => askable.has(finding)).map(finding => ({ finding, number: numbers.get(finding), label: findingWords(finding)?.short ?? finding })),
      }
    }
    const levels = new Map<string, CauseCard['level']>()
    for (const { id, level } of assessment.redFlags) {
      if (level === 'routine')
        continue
      for (const cause of pack.redFlags.find(flag => flag.id === id)?.suspect ?? []) {
        if (!levels.has(cause))
          levels.set(cause, level)
      }
    }
    const outcomes = answerTests(answers)
    const pinned = pack.causes
      .filter(cause => cause.group === 'must-not-miss' && levels.has(cause.id))
      .map(cause => ({ cause, level: levels.get(cause.id) ?? 'routine', match: matchCause(compileCause(cause), outcomes) }))
      .sort((a, b) => urgencies.indexOf(a.level) - urgencies.indexOf(b.level) || b.match.score - a.match.score)
    // A cause keeps its place in the ranking, also where pinned ones stand elsewhere.
    const rest = assessment.matches
      .map((match, position) => ({ match, rank: position + 1 }))
      .filter(({ match }) => !pinned.some(({ cause }) => cause.id === match.cause))
      .slice(0, limit)
    const cardsOf = (some: typeof pinned): readonly CauseCard[] => some.map(({ match, level }) => build(match, null, level))
    const shown = new Set([...pinned.map(({ cause }) => cause.id), ...rest.map(({ match }) => match.cause)])
    const open = assessment.open.filter(id => !shown.has(id)).flatMap(id => assessment.matches.filter(match => match.cause === id))
    return [
      ...cardsOf(pinned.filter(({ level }) => level !== 'soon')),
      ...rest.map(({ match, rank }) => build(match, rank, 'routine')),
      ...cardsOf(pinned.filter(({ level }) => level === 'soon')),
      ...open.map(match => build(match, null, 'routine')),
    ]
  })
}
