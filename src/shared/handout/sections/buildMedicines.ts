import type { SectionBuilder } from '../handoutContext.ts'

/** "Medicines to talk about": what to ask or check, never what to stop alone. */
export const buildMedicines: SectionBuilder = ({ causes, t }) => {
  const sentences = [...new Set(causes.flatMap(({ words }) => words.patient.medicines))]
  return sentences.length === 0
    ? null
    : { kind: 'prose', id: 'medicines', heading: t('handout.medicines.heading'), paragraphs: [{ lead: null, sentences }] }
}
