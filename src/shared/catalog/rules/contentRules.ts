import type { ContentPack, Issue } from '../contentPack.ts'
import type { ContentRule } from './contentRule.ts'
import { checkCompleteChecklist } from './completeChecklist.ts'
import { checkCompleteTexts } from './completeTexts.ts'
import { checkParallelTexts } from './parallelTexts.ts'
import { checkPlausibleDates } from './plausibleDates.ts'
import { checkReadingLevel } from './readingLevel.ts'
import { checkReferences } from './references.ts'
import { checkSafeStretches } from './safeStretches.ts'
import { checkSoundFigures } from './soundFigures.ts'
import { checkSourcedStatements } from './sourcedStatements.ts'
import { checkStatementSources } from './statementSources.ts'
import { checkTidyWords } from './tidyWords.ts'
import { checkUniqueIds } from './uniqueIds.ts'
import { checkVisibleWarnings } from './visibleWarnings.ts'

/** Every rule over content, one a file; a parsed pack has passed the schemas and the references already. */
export const contentRules: readonly ContentRule[] = [
  checkReferences,
  checkUniqueIds,
  checkCompleteChecklist,
  checkCompleteTexts,
  checkSourcedStatements,
  checkStatementSources,
  checkTidyWords,
  checkVisibleWarnings,
  checkSafeStretches,
  checkSoundFigures,
  checkPlausibleDates,
  checkReadingLevel,
  checkParallelTexts,
]

/** Runs every rule over a pack. */
export function checkContent(pack: ContentPack): readonly Issue[] {
  return contentRules.flatMap(rule => rule(pack))
}
