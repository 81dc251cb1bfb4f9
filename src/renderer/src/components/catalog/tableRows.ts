import type { Cause } from '../../../../shared/catalog/cause.ts'
import type { ClinicianText } from '../../../../shared/catalog/causeText.ts'

/** An exam test with its words; `remark` is what stood in brackets after the figure. */
export interface ExamRow {
  readonly key: string
  readonly source: string
  readonly isJudgment: boolean
  readonly test: string
  /** The test done, in one line. */
  readonly how: string
  readonly means: string
  readonly figure: string | null
  readonly remark: string
}

export interface WorkupRow {
  readonly key: string
  readonly source: string
  readonly isJudgment: boolean
  readonly item: string
  readonly when: string
}

/** A figure and the remark in brackets at its end. */
export function splitFigure(accuracy: string): { readonly figure: string, readonly remark: string } {
  const [, figure, remark] = /^(.*?\S)\s*\(([^()]+)\)$/.exec(accuracy) ?? []
  return figure === undefined || remark === undefined ? { figure: accuracy, remark: '' } : { figure, remark }
}

export function examRows(cause: Cause, clinician: ClinicianText): readonly ExamRow[] {
  return cause.examination.flatMap(({ id, source, basis }) => {
    const words = clinician.examination[id]
    if (words === undefined)
      return []
    const accuracy = words.accuracy === undefined ? { figure: null, remark: '' } : splitFigure(words.accuracy)
    return [{ key: id, source, isJudgment: basis === 'judgment', test: words.test, how: words.how, means: words.positiveMeans, ...accuracy }]
  })
}

export function workupRows(cause: Cause, clinician: ClinicianText): readonly WorkupRow[] {
  return cause.workup.flatMap(({ id, source, basis }) => {
    const words = clinician.workup[id]
    return words === undefined ? [] : [{ key: id, source, isJudgment: basis === 'judgment', ...words }]
  })
}
