import type { ChecklistItem, ChecklistSection } from '../catalog/checklist.ts'
import type { IntakeAnswer, IntakeAnswers } from './intakeAnswer.ts'
import { evaluateCondition } from './evaluateCondition.ts'

/** Whether an item makes sense for this patient. */
export function isEnabled(item: ChecklistItem, answers: IntakeAnswers): boolean {
  return item.enableWhen === undefined || evaluateCondition(item.enableWhen, answers) !== null
}

/** Whether an answer says that something is there. */
export function isPresent(answer: IntakeAnswer | undefined): boolean {
  return Array.isArray(answer) ? answer.length > 0 : answer !== undefined && answer !== false
}

/** How far a section has come. Items that make no sense for this patient are not counted. */
export interface SectionProgress {
  readonly total: number
  readonly asked: number
  readonly present: number
}

/** Counts a section's items: all that make sense, those asked, those present. */
export function measureProgress(section: ChecklistSection, answers: IntakeAnswers): SectionProgress {
  const items = section.items.filter(item => isEnabled(item, answers))
  const given = items.map(item => Object.hasOwn(answers, item.finding) ? answers[item.finding] : undefined)
  return {
    total: items.length,
    asked: given.filter(answer => answer !== undefined).length,
    present: given.filter(isPresent).length,
  }
}
