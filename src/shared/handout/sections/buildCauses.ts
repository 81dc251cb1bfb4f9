import type { SectionBuilder } from '../handoutContext.ts'

/** "What may be going on": what each cause is, why it can cramp, what to expect. */
export const buildCauses: SectionBuilder = ({ causes, t }) => {
  if (causes.length === 0)
    return null
  const paragraphs = causes.map(({ words: { patient } }) => ({
    // The title of a sheet about one cause has named it.
    lead: causes.length === 1 ? null : `${patient.name}.`,
    sentences: [...patient.whatItIs, ...patient.whyItCramps, ...patient.whatToExpect],
  }))
  return { kind: 'prose', id: 'causes', heading: t('handout.causes.heading'), paragraphs }
}
