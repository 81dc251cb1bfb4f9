import type { Cause } from '../../../../shared/catalog/cause.ts'
import type { ClinicianText } from '../../../../shared/catalog/causeText.ts'
import type { Evidence } from '../../../../shared/catalog/evidence.ts'
import type { Finding } from '../../../../shared/catalog/finding.ts'
import type { FindingText } from '../../../../shared/catalog/packText.ts'
import type { Translate } from '../../../../shared/i18n/text.ts'
import { evidenceKey } from '../../../../shared/catalog/evidence.ts'

/** A line of evidence with its words. */
export interface ReasonRow {
  readonly key: string
  /** Number of the checklist item that asks for it. */
  readonly item: number | undefined
  /** The finding and the answer to it. */
  readonly finding: string
  readonly weight: number
  readonly why: string
  readonly isJudgment: boolean
  readonly source: string
}

/** What the rows take their words from. */
export interface ReasonWords {
  readonly clinician: ClinicianText | undefined
  readonly items: ReadonlyMap<string, number>
  readonly findings: ReadonlyMap<string, Finding>
  readonly finding: (id: string) => FindingText | undefined
  readonly t: Translate
}

/** How far a weight speaks, by its distance from 0. */
export const weightWords = ['slight', 'fair', 'strong'] as const

/** The answer that an evidence row speaks of, within the finding's words: its label, or `brief` as in a list. */
export function describeAnswer(row: Evidence, { finding, findings, t }: Pick<ReasonWords, 'finding' | 'findings' | 't'>, { brief = false } = {}): string {
  const text = finding(row.finding)
  const label = (brief ? text?.short : text?.label) ?? row.finding
  if (row.is === true)
    return label
  if (row.is === false)
    return t('causes.reasons.absent', { finding: label })
  if (typeof row.is === 'string') {
    const short = text?.optionShort?.[row.is]
    return brief && short !== undefined ? short : t('causes.reasons.answer', { finding: label, answer: text?.options?.[row.is] ?? row.is })
  }
  const known = findings.get(row.finding)
  const count = 'gte' in row.is ? row.is.gte : row.is.lte
  const quantity = known?.kind === 'number' ? t(`causes.unit.${known.unit.code}`, { count }) : String(count)
  return t('gte' in row.is ? 'causes.reasons.atLeast' : 'causes.reasons.atMost', { finding: label, quantity })
}

/** The evidence of a cause: what speaks for it first, then what speaks against it, the weightiest of each first. */
export function reasonRows(cause: Cause, words: ReasonWords): readonly ReasonRow[] {
  const rank = (weight: number): number => weight > 0 ? -weight : 10 + weight
  return cause.evidence
    .toSorted((a, b) => rank(a.weight) - rank(b.weight))
    .map((row) => {
      const key = evidenceKey(row)
      return {
        key,
        item: words.items.get(row.finding),
        finding: describeAnswer(row, words),
        weight: row.weight,
        why: words.clinician?.evidence[key] ?? '',
        isJudgment: row.basis === 'judgment',
        source: row.source,
      }
    })
}
