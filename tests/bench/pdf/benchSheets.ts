import type { BenchSheet } from './engineProcess.ts'
import { chooseSections } from '../../../src/shared/handout/chooseHandout.ts'
import { handoutSections } from '../../../src/shared/handout/handoutRequest.ts'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { describeSheet } from './plainSheet.ts'

/** Two causes, with advice on drinking and questions to ask: what fills two Letter pages with some 700 words. Without the picture of a stretch, which no other engine is given; the three shapes of the warning box are. */
const causes = ['sciatica', 'hip-osteoarthritis']

/** The sheet that every engine draws, with all sections, in each language. */
export function buildBenchSheets(): readonly BenchSheet[] {
  const usual = chooseSections(shippedPack().causes.filter(cause => causes.includes(cause.id)))
  const sections = handoutSections.filter(id => usual.includes(id) || id === 'drinking' || id === 'questions')
  return locales.map((locale) => {
    const handout = aHandout({ causes, locale, sections, stretches: [] })
    return { handout, plain: describeSheet(handout) }
  })
}
