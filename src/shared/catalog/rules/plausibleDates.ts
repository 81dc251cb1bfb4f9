import type { ContentRule } from './contentRule.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('plausible-dates')

/** Nothing was read, compiled or reviewed after the day of the pack's version. */
export const checkPlausibleDates: ContentRule = (pack) => {
  const { version } = pack.manifest
  const late = (file: string, path: string, date: string) => date > version ? [report(file, path, `${date} is after the content's version ${version}`)] : []
  return [
    ...pack.sources.flatMap(source => late(packFiles.sources, `${source.id}.accessed`, source.accessed)),
    ...pack.causes.flatMap(cause => [
      ...late(packFiles.cause(cause.id), 'compiled', cause.compiled),
      ...(cause.review ? late(packFiles.cause(cause.id), 'review.date', cause.review.date) : []),
    ]),
  ]
}
