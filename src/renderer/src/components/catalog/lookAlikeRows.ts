import type { Cause } from '../../../../shared/catalog/cause.ts'
import type { ReasonWords } from './reasonRows.ts'
import { compareCauses } from '../../../../shared/catalog/compareCauses.ts'
import { describeAnswer } from './reasonRows.ts'

/** A finding that tells two causes apart. */
export interface SeparatingSign {
  /** Number of the checklist item that asks for it. */
  readonly item: number | undefined
  readonly finding: string
}

/** A cause that looks alike, with what speaks most for either of the two against the other. */
export interface LookAlikeRow {
  readonly id: string
  readonly name: string
  readonly here: SeparatingSign | null
  readonly there: SeparatingSign | null
}

/** The causes that look like one, in its own order. */
export function lookAlikeRows(cause: Cause, causes: ReadonlyMap<string, Cause>, nameOf: (id: string) => string, words: Pick<ReasonWords, 'finding' | 'findings' | 't' | 'items'>): readonly LookAlikeRow[] {
  return cause.lookAlikes.flatMap((id) => {
    const other = causes.get(id)
    if (other === undefined)
      return []
    const rows = compareCauses([cause, other])
    /** The first finding that speaks for the one at `side`, and more than for the other. */
    const best = (side: 0 | 1): SeparatingSign | null => {
      const row = rows.flatMap(({ rows: pair }) => {
        const [mine, theirs] = [pair[side], pair[1 - side]]
        return mine !== null && mine !== undefined && mine.weight > Math.max(0, theirs?.weight ?? 0) ? [mine] : []
      })[0]
      return row === undefined ? null : { item: words.items.get(row.finding), finding: describeAnswer(row, words) }
    }
    return [{ id, name: nameOf(id), here: best(0), there: best(1) }]
  })
}
