import type { SectionBuilder } from '../handoutContext.ts'

/** "What you can do at home": the causes' self-care, each line once. */
export const buildSelfCare: SectionBuilder = ({ causes, t }) => {
  const items = [...new Set(causes.flatMap(({ words }) => words.patient.selfCare))]
  const emergency = causes.length > 0 && causes.every(({ cause }) => cause.group === 'must-not-miss')
  return items.length === 0 ? null : { kind: 'list', id: 'self-care', heading: t(emergency ? 'handout.selfCare.headingNow' : 'handout.selfCare.heading'), items }
}
