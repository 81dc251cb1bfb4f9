import type { Handout } from '../handout.ts'
import type { PlainItem, PlainPlaces, PlainStatus } from './plainCheck.ts'
import { readPlainSheet } from './plainSheet.ts'
import { plainChecks } from './plainChecks.ts'

/** What one check found. */
export interface CheckedPlain {
  readonly id: string
  readonly items: readonly PlainItem[]
  readonly status: PlainStatus
  /** Fill the places of `plain.<id>.missing`. */
  readonly places?: PlainPlaces
}

export interface PlainLanguage {
  readonly checks: readonly CheckedPlain[]
  /** Checks that are met, and those that apply to this sheet. */
  readonly met: number
  readonly applicable: number
  /** Of the items of the instrument that a program can judge and that apply, those that are met, in percent. */
  readonly pemat: number
  readonly cdc: number
}

/** CDC items that its score sheet scores 0 where another is 0: the place, the look and the voice of a main message that is not there. */
const needs: Readonly<Partial<Record<PlainItem, readonly PlainItem[]>>> = {
  'CDC 2': ['CDC 1'],
  'CDC 3': ['CDC 1'],
  'CDC 4': ['CDC 1'],
  'CDC 6': ['CDC 1', 'CDC 5'],
}

/** An instrument's score: points by points possible. An item has its point when every check that names it and applies is met. */
function scoreItems(checks: readonly CheckedPlain[], instrument: 'PEMAT-P' | 'CDC'): number {
  const applying = checks.filter(({ status }) => status !== 'not-applicable')
  const failed = new Set(applying.filter(({ status }) => status === 'missing').flatMap(({ items }) => items))
  const items = [...new Set(applying.flatMap(({ items }) => items))].filter(item => item.startsWith(`${instrument} `))
  const points = items.filter(item => [item, ...needs[item] ?? []].every(needed => !failed.has(needed))).length
  return items.length === 0 ? 100 : Math.round(100 * points / items.length)
}

/**
 * Judges how plain a sheet's language is, by the items of AHRQ's PEMAT for printed materials and of the CDC Clear Communication Index that a program
 * can see on it. Both define their score so: points by points possible, items that do not apply left out; PEMAT reports its two domains apart, here
 * they are one number. What no program can judge is in `unjudged` and counts nowhere.
 * @param handout - read in its first language
 * @param options - `pages` that the sheet takes, 0 before it was drawn
 * @see https://www.ahrq.gov/health-literacy/patient-education/pemat.html
 * @see https://www.cdc.gov/ccindex/index.html
 */
export function checkPlainLanguage(handout: Handout, { pages }: { readonly pages: number }): PlainLanguage {
  const sheet = readPlainSheet(handout, pages)
  const checks = plainChecks.map(({ id, items, judge }): CheckedPlain => ({ id, items, ...judge(sheet) }))
  return {
    checks,
    met: checks.filter(({ status }) => status === 'met').length,
    applicable: checks.filter(({ status }) => status !== 'not-applicable').length,
    pemat: scoreItems(checks, 'PEMAT-P'),
    cdc: scoreItems(checks, 'CDC'),
  }
}
