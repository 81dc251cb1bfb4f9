import type { AttachedHandout } from '../../shared/fhir/buildDocumentBundle.ts'
import type { HandoutRequest } from '../../shared/handout/handoutRequest.ts'
import type { DrawnHandout, HandoutFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { VisitFileFault } from '../../shared/visits/visitFile.ts'
import type { Handlers, Services } from './handlers.ts'
import { nameFile } from '../../shared/i18n/nameFile.ts'
import { translator } from '../../shared/i18n/text.ts'
import { fail, ok } from '../../shared/result.ts'
import { VisitFileRequest } from '../../shared/visits/visitFile.ts'
import { attachPdf } from '../fhir/attachPdf.ts'
import { buildChartDocument } from '../fhir/buildChartDocument.ts'
import { writeChosenFile } from '../files/writeChosenFile.ts'
import { readVisitFile } from '../visits/readVisitFile.ts'
import { parseRequest } from './parseRequest.ts'

type Draw = (request: HandoutRequest) => Promise<Result<DrawnHandout, HandoutFault>>

async function attachSheet(request: HandoutRequest | null, draw: Draw): Promise<Result<AttachedHandout | null, VisitFileFault>> {
  if (request === null)
    return ok(null)
  const drawn = await draw(request)
  const file = drawn.ok ? attachPdf(drawn.value.bytes) : null
  return file === null ? fail({ kind: 'no-sheet' }) : ok({ file, locale: request.locale })
}

/** The handlers of visits in files: one is read, or one is written for the chart. */
export function makeVisitFileHandlers({ content, askVisitFile, askSavePath }: Services, draw: Draw): Pick<Handlers, 'openVisitFile' | 'saveVisitFile'> {
  return {
    openVisitFile: async () => {
      if (!content.ok)
        return fail({ kind: 'no-content' })
      const file = await askVisitFile()
      return file === null ? fail({ kind: 'cancelled' }) : readVisitFile(file, content.value.pack)
    },
    saveVisitFile: async (raw) => {
      const parsed = parseRequest(VisitFileRequest, raw)
      if (!parsed.ok)
        return parsed
      if (!content.ok)
        return fail({ kind: 'no-content' })
      const { sheet, ...visit } = parsed.value
      const handout = await attachSheet(sheet, draw)
      if (!handout.ok)
        return handout
      const document = buildChartDocument(visit, handout.value, content.value)
      if (!document.ok)
        return document
      const file = await askSavePath(nameFile([translator(visit.locale, content.value.words[visit.locale])('files.visit'), visit.moment.slice(0, 10)], 'json'))
      return file === null ? fail({ kind: 'cancelled' }) : writeChosenFile(file, new TextEncoder().encode(`${JSON.stringify(document.value, null, 2)}\n`))
    },
  }
}
