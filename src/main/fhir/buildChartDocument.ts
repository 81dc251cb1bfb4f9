import type { AttachedHandout } from '../../shared/fhir/buildDocumentBundle.ts'
import type { DocumentBundle } from '../../shared/fhir/r4.ts'
import type { LoadedContent } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { VisitFileFault, VisitFileRequest } from '../../shared/visits/visitFile.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { buildNote } from '../../shared/assessment/buildNote.ts'
import { buildDocumentBundle } from '../../shared/fhir/buildDocumentBundle.ts'
import { buildQuestionnaireResponse } from '../../shared/fhir/buildQuestionnaireResponse.ts'
import { translator } from '../../shared/i18n/text.ts'
import { buildForm } from '../../shared/intake/buildForm.ts'
import { parseVisit } from '../../shared/intake/parseVisit.ts'
import { reasonOfPaths } from '../../shared/reason.ts'
import { fail, ok } from '../../shared/result.ts'
import { nameUuid } from './nameUuid.ts'

/** A visit as a document for the chart. What the window names as answers is read as a file would be. */
export function buildChartDocument({ answers, locale, moment, given }: Omit<VisitFileRequest, 'sheet'>, handout: AttachedHandout | null, { pack, words }: LoadedContent): Result<DocumentBundle, VisitFileFault> {
  const visit = parseVisit({ findings: answers }, new Map(pack.findings.map(finding => [finding.id, finding])))
  if (!visit.ok)
    return fail({ kind: 'bad-request', reason: reasonOfPaths(visit.fault.map(({ path }) => path)) })
  const form = buildForm(pack, locale, words[locale])
  if (!form.ok)
    return fail({ kind: 'no-content' })
  const t = translator(locale, words[locale], words.en)
  const note = buildNote({ pack, answers: visit.value.answers, assessment: assess(pack, visit.value.answers), locale, t, handout: given === null ? handout === null ? undefined : 'attached' : { causes: given } })
  const response = buildQuestionnaireResponse(visit.value, { pack, form: form.value, t, authored: moment })
  return ok(buildDocumentBundle({ pack, locale, t, response, note, handout, timestamp: moment, nameUuid }))
}
