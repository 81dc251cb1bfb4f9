import type { SectionBuilder } from '../handoutContext.ts'
import { gatherStretches } from './buildStretches.ts'

/**
 * "What you can do at home": the causes' self-care, each line once, and beside it their first stretch as a picture.
 * Where one of them must not be missed its advice stands alone: "stretch" and "do not stretch" on one sheet would be worse than either.
 */
export const buildSelfCare: SectionBuilder = (context) => {
  const { request, causes, t } = context
  const pressing = causes.filter(({ cause }) => cause.group === 'must-not-miss')
  const isNow = pressing.length > 0
  const items = [...new Set((isNow ? pressing : causes).flatMap(({ words }) => words.patient.selfCare))]
  // With a section of stretches on the sheet the picture stands there.
  const picture = request.sections.includes('stretches') ? null : gatherStretches(context).map(({ name, drawing, alt, caption }) => ({ name, drawing, alt, caption }))[0] ?? null
  return items.length === 0 ? null : { kind: 'list', id: 'self-care', heading: t(isNow ? 'handout.selfCare.headingNow' : 'handout.selfCare.heading'), items, picture }
}
