import type { HandoutSectionId } from '../handoutRequest.ts'
import type { SectionBuilder } from '../handoutContext.ts'

/** Sections whose words are the same whatever the cause, with the keys of their headings. */
const headings = { drinking: 'handout.drinking.heading', questions: 'handout.questions.heading' } as const

/** Makes the builder of a section whose lines are the content's advice of the same id. */
export function buildAdvice(id: keyof typeof headings & HandoutSectionId): SectionBuilder {
  return ({ text, t }) => {
    const items = text.advice[id] ?? []
    return items.length === 0 ? null : { kind: 'list', id, heading: t(headings[id]), items, picture: null }
  }
}
