import type { HandoutSectionId } from '../../../../shared/handout/handoutRequest.ts'

/** One section in the picker. */
export interface SectionPick {
  readonly id: HandoutSectionId
  readonly label: string
  /** What it will hold, or why it holds nothing; empty when there is nothing to add. */
  readonly why: string
  readonly ticked: boolean
  readonly locked: boolean
}

/** One cause under "what may be going on", or one stretch under "stretches". */
export interface ChoicePick {
  readonly id: string
  readonly name: string
  readonly ticked: boolean
}

/** Text keys of the sections' headings: the picker says what the sheet says. */
export const sectionHeadings: Readonly<Record<HandoutSectionId, string>> = {
  'causes': 'handout.causes.heading',
  'what-next': 'handout.whatNext.heading',
  'self-care': 'handout.selfCare.heading',
  'stretches': 'handout.stretches.heading',
  'medicines': 'handout.medicines.heading',
  'drinking': 'handout.drinking.heading',
  'questions': 'handout.questions.heading',
  'help': 'handout.help.heading',
  'next-step': 'handout.nextStep.heading',
}
