import type { BenchSheet } from './engineProcess.ts'
import { chooseSections } from '../../../src/shared/handout/chooseHandout.ts'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { describeSheet } from './plainSheet.ts'

/** Two causes: what fills two Letter pages with some 600 words. */
const causes = ['sciatica', 'hip-osteoarthritis']

/** The sheet that every engine draws, with all sections, in each language. */
export function buildBenchSheets(): readonly BenchSheet[] {
  const sections = [...chooseSections(shippedPack().causes.filter(cause => causes.includes(cause.id)))]
  return locales.map((locale) => {
    const handout = aHandout({ causes, locale, sections })
    return { handout, plain: describeSheet(handout) }
  })
}
