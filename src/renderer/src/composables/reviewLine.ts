import type { Cause } from '../../../shared/catalog/cause.ts'
import type { Translate } from '../../../shared/i18n/text.ts'

/** How much of the content a clinician has reviewed, in words. */
export function reviewLine(causes: readonly Cause[], t: Translate): string {
  const count = causes.filter(cause => cause.review !== null).length
  if (count === 0)
    return t('shell.review.none')
  return count === causes.length ? t('shell.review.all') : t('shell.review.some', { count, total: causes.length })
}
