import type { SectionBuilder } from '../handoutContext.ts'

/** "What happens next", for causes that must not be missed: what the clinic or hospital may do now. */
export const buildWhatNext: SectionBuilder = ({ causes, t }) => {
  const paragraphs = causes
    .map(({ words }) => words.patient.whatHappensNext ?? [])
    .filter(sentences => sentences.length > 0)
    .map(sentences => ({ lead: null, sentences }))
  return paragraphs.length === 0 ? null : { kind: 'prose', id: 'what-next', heading: t('handout.whatNext.heading'), paragraphs }
}
