import type { HandoutSectionId } from './handoutRequest.ts'
import type { HandoutContext } from './handoutContext.ts'
import type { TeachBack } from './handout.ts'
import { handoutSections, lockedSection } from './handoutRequest.ts'

/** Sections of which the patient is asked to say back what they took from them. */
const asked: Readonly<Partial<Record<HandoutSectionId, string>>> = {
  'causes': 'handout.teachBack.causes',
  'self-care': 'handout.teachBack.selfCare',
  'stretches': 'handout.teachBack.stretches',
  'medicines': 'handout.teachBack.medicines',
  'help': 'handout.teachBack.help',
  'next-step': 'handout.teachBack.nextStep',
}

/**
 * The clinician's strip: a question for each section on the sheet that asks something of the patient, in the sheet's language.
 * @see https://www.ahrq.gov/health-literacy/improve/precautions/tool5.html - the teach-back method
 */
export function buildTeachBack({ request, t }: HandoutContext): TeachBack {
  const number = request.clinic.emergencyNumber || t('handout.help.yourNumber')
  const onSheet = handoutSections.filter(id => id === lockedSection || request.sections.includes(id))
  return {
    heading: t('handout.teachBack.heading'),
    lead: t('handout.teachBack.lead'),
    prompts: onSheet.flatMap(id => asked[id] ?? []).map(key => t(key, { number })),
  }
}
