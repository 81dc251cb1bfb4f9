import type { ContentPack } from '../catalog/contentPack.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { KeptVisit } from './keptVisit.ts'
import { assess } from '../assessment/assess.ts'
import { measureProgress } from '../intake/checklistProgress.ts'

/** What is kept of a visit's assessment. */
export type VisitSummary = Pick<KeptVisit, 'urgency' | 'causes' | 'present' | 'asked' | 'contentVersion'>

const MOST_CAUSES = 5

/** Sums a visit up for the list of kept visits, by the content of today. */
export function summarizeVisit(pack: ContentPack, answers: IntakeAnswers): VisitSummary {
  const { urgency, matches } = assess(pack, answers)
  const progress = pack.checklist.sections.map(section => measureProgress(section, answers))
  return {
    urgency,
    causes: matches.slice(0, MOST_CAUSES).map(({ cause }) => cause),
    present: progress.reduce((sum, { present }) => sum + present, 0),
    asked: progress.reduce((sum, { asked }) => sum + asked, 0),
    contentVersion: pack.manifest.version,
  }
}
