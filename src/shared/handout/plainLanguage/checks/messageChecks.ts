import type { PlainCheck } from '../plainCheck.ts'
import { sectionLines } from '../../handoutText.ts'
import { met, missing } from '../plainCheck.ts'
import { sharesWord } from '../wording/sharesWord.ts'

/** A title that the sheet then speaks of, and a line below it that says what the sheet is for. */
const title: PlainCheck = {
  id: 'title',
  items: ['PEMAT-P 1'],
  judge: ({ handout: { title, subtitle, sections } }) => {
    const text = sections.flatMap(section => [section.heading, ...sectionLines(section)]).join('\n')
    return subtitle.trim() !== '' && sharesWord(title, text) ? met : missing({ title })
  },
}

/** One main message: a sheet about several causes has several. */
const subject: PlainCheck = {
  id: 'subject',
  items: ['CDC 1'],
  judge: ({ handout: { sections } }) => {
    const count = sections.reduce((most, section) => section.kind === 'prose' && section.id === 'causes' ? Math.max(most, section.paragraphs.length) : most, 0)
    return count > 1 ? missing({ count }) : met
  },
}

/** The first section says what is going on; a sheet without that section begins with what to do, or with when to get help. */
const top: PlainCheck = {
  id: 'top',
  items: ['CDC 2'],
  judge: ({ handout: { sections } }) => {
    const [first] = sections
    const isLed = sections.some(({ id }) => id === 'causes') ? first?.id === 'causes' : first !== undefined && first.id !== 'medicines' && first.id !== 'next-step'
    return isLed ? met : missing({ section: first?.heading ?? '' })
  },
}

/** Two words or more in capitals, or more than one mark: everything shouts, so nothing stands out. */
const shouting = /(?<!\p{L})\p{Lu}{2,}(?:\s+\p{Lu}{2,})+(?!\p{L})|[!¡]{2,}/u

/** What stands out: the warning tiers by a band with a name and a lead, the next step by strong words; and nothing else. */
const cues: PlainCheck = {
  id: 'cues',
  items: ['PEMAT-P 12', 'CDC 3'],
  judge: ({ handout: { sections }, sentences }) => {
    const tiers = sections.flatMap(section => section.kind === 'help' ? section.tiers : [])
    const standsOut = tiers.length > 0 && tiers.every(({ name, lead }) => name.trim() !== '' && lead.trim() !== '')
    return standsOut && !sentences.some(({ text }) => shouting.test(text)) ? met : missing()
  },
}

/** The title, the main message and what stands out. */
export const messageChecks: readonly PlainCheck[] = [title, subject, top, cues]
