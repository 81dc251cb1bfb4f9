import type { SectionBuilder } from '../handoutContext.ts'

/** "Medicines to talk about": what to ask or check, never what to stop alone. With several causes each says its own: what one needs no drug for, another may. */
export const buildMedicines: SectionBuilder = ({ causes, t }) => {
  const paragraphs = causes
    .map(({ words: { patient } }) => ({ lead: causes.length === 1 ? null : `${patient.name}.`, sentences: patient.medicines }))
    .filter(({ sentences }) => sentences.length > 0)
  return paragraphs.length === 0 ? null : { kind: 'prose', id: 'medicines', heading: t('handout.medicines.heading'), paragraphs }
}
