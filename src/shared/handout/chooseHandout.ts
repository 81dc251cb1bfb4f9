import type { Assessment } from '../assessment/assessment.ts'
import type { Cause } from '../catalog/cause.ts'
import type { HandoutSectionId } from './handoutRequest.ts'
import { handoutSections } from './handoutRequest.ts'

/**
 * The causes that a visit puts on the sheet: the best match, where anything fits. The clinician changes it at will.
 * A sheet about one cause is one page; a second cause is a choice, not a default.
 */
export function chooseCauses(assessment: Assessment): readonly string[] {
  const best = assessment.matches[0]
  return best === undefined || assessment.fit === 'none' ? [] : [best.cause]
}

/** The sections that have something to say for these causes, in their usual order. */
export function chooseSections(causes: readonly Cause[]): readonly HandoutSectionId[] {
  const mustNotMiss = causes.some(cause => cause.group === 'must-not-miss')
  return handoutSections.filter((section) => {
    switch (section) {
      case 'help':
      case 'next-step':
        return true
      case 'what-next':
        return mustNotMiss
      default:
        return causes.length > 0
    }
  })
}
