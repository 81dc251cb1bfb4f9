import type { SectionBuilder } from '../handoutContext.ts'

/** "What may be going on": what each cause is, why it can cramp, what to expect. */
export const buildCauses: SectionBuilder = ({ causes, t }) => {
  if (causes.length === 0)
    return null
  const paragraphs = causes.map(({ words: { patient } }) => {
    const body = [...patient.whatItIs, ...patient.whyItCramps, ...patient.whatToExpect].join(' ')
    return causes.length === 1
      ? [{ text: body, strong: false }]
      : [{ text: `${patient.name}. `, strong: true }, { text: body, strong: false }]
  })
  return { kind: 'prose', id: 'causes', heading: t('handout.causes.heading'), paragraphs }
}
