import type { SectionBuilder } from '../handoutContext.ts'
import { gatherStretches } from './buildStretches.ts'

/** "What you can do at home": the causes' self-care, each line once, and beside it their first stretch as a picture. */
export const buildSelfCare: SectionBuilder = (context) => {
  const { request, causes, t } = context
  const items = [...new Set(causes.flatMap(({ words }) => words.patient.selfCare))]
  const emergency = causes.length > 0 && causes.every(({ cause }) => cause.group === 'must-not-miss')
  // With a section of stretches on the sheet the picture stands there.
  const picture = request.sections.includes('stretches') ? null : gatherStretches(context).map(({ name, drawing, alt, caption }) => ({ name, drawing, alt, caption }))[0] ?? null
  return items.length === 0 ? null : { kind: 'list', id: 'self-care', heading: t(emergency ? 'handout.selfCare.headingNow' : 'handout.selfCare.heading'), items, picture }
}
