import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import type { Cause } from '../../../shared/catalog/cause.ts'
import type { CauseText } from '../../../shared/catalog/causeText.ts'
import type { Evidence } from '../../../shared/catalog/evidence.ts'
import type { ContentPack } from '../../../shared/catalog/contentPack.ts'
import type { RedFlag } from '../../../shared/catalog/redFlag.ts'
import type { StaleStatements } from '../../../shared/catalog/listStaleSources.ts'
import type { LookAlikeRow } from '../components/catalog/lookAlikeRows.ts'
import type { NumberedSource } from '../components/catalog/numberSources.ts'
import type { ReasonRow } from '../components/catalog/reasonRows.ts'
import type { FoundClinicianText } from './useText.ts'
import { computed, toValue } from 'vue'
import { urgencies } from '../../../shared/catalog/redFlag.ts'
import { listStaleSources } from '../../../shared/catalog/listStaleSources.ts'
import { lookAlikeRows } from '../components/catalog/lookAlikeRows.ts'
import { numberSources } from '../components/catalog/numberSources.ts'
import { reasonRows } from '../components/catalog/reasonRows.ts'
import { todayIso } from './todayIso.ts'
import { useText } from './useText.ts'

/** Everything that one entry of the catalog shows. */
export interface CatalogEntry {
  readonly cause: Cause
  readonly text: CauseText
  readonly clinician: FoundClinicianText
  readonly reasons: readonly ReasonRow[]
  readonly sources: readonly NumberedSource[]
  readonly flags: readonly RedFlag[]
  readonly questions: readonly string[]
  readonly lookAlikes: readonly LookAlikeRow[]
  readonly stale: StaleStatements
}

/** Number of the checklist item that asks for each finding. */
export function itemNumbers(pack: ContentPack): ReadonlyMap<string, number> {
  return new Map(pack.checklist.sections.flatMap(section => section.items).map(item => [item.finding, item.number]))
}

/** The evidence that speaks for a cause most, each finding once. */
export function leadingEvidence(cause: Cause): readonly Evidence[] {
  const rows = cause.evidence.filter(row => row.weight > 0 && row.is !== false).toSorted((a, b) => b.weight - a.weight)
  return rows.filter((row, position) => rows.findIndex(other => other.finding === row.finding) === position)
}

/** What to ask a patient about a cause: the leading yes/no findings that are not signs of the examination. */
function leadingQuestions(pack: ContentPack, cause: Cause, { limit = 6 } = {}): readonly string[] {
  const examined = new Set(pack.checklist.sections.find(section => section.id === 'examination')?.items.map(item => item.finding))
  return leadingEvidence(cause).filter(row => row.is === true && !examined.has(row.finding)).slice(0, limit).map(row => row.finding)
}

/** The entry of a cause, in the language of the window; `null` for an id that the catalog does not have. */
export function useCatalogEntry(pack: MaybeRefOrGetter<ContentPack | null>, id: MaybeRefOrGetter<string>): ComputedRef<CatalogEntry | null> {
  const { t, cause: causeText, clinician: clinicianText, finding } = useText()
  return computed(() => {
    const loaded = toValue(pack)
    const cause = loaded?.causes.find(entry => entry.id === toValue(id))
    const text = causeText(cause?.id ?? '')
    const clinician = clinicianText(cause?.id ?? '')
    if (!loaded || cause === undefined || text === undefined || clinician === undefined)
      return null
    const findings = new Map(loaded.findings.map(entry => [entry.id, entry]))
    const words = { items: itemNumbers(loaded), findings, finding, t }
    const flags = loaded.redFlags.filter(flag => flag.suspect.includes(cause.id)).toSorted((a, b) => urgencies.indexOf(a.level) - urgencies.indexOf(b.level))
    return {
      cause,
      text,
      clinician,
      reasons: reasonRows(cause, { clinician: clinician.text, ...words }),
      sources: numberSources(cause, flags, loaded.sources),
      flags,
      lookAlikes: lookAlikeRows(cause, new Map(loaded.causes.map(known => [known.id, known])), other => causeText(other)?.shortName ?? other, words),
      stale: listStaleSources(cause, loaded.sources, todayIso()),
      questions: leadingQuestions(loaded, cause).flatMap(question => finding(question)?.question ?? []),
    }
  })
}
