import type { Cause } from './cause.ts'
import type { CauseText } from './causeText.ts'
import type { ContentPack } from './contentPack.ts'
import type { PackText } from './packText.ts'
import MiniSearch from 'minisearch'
import { foldAccents, indexTerm, splitWords } from './searchWords.ts'

/** What is searched of a cause, each field in every language of the pack. */
export interface SearchEntry {
  readonly id: string
  readonly names: string
  readonly synonyms: string
  readonly codes: string
  readonly tests: string
  readonly findings: string
  readonly questions: string
  readonly medicines: string
}

/** How much a hit in a field counts: what a cause is called comes before what speaks for it, and that before what is said of it. */
export const fieldBoosts: Readonly<Record<Exclude<keyof SearchEntry, 'id'>, number>> = {
  names: 8,
  synonyms: 6,
  codes: 6,
  tests: 2,
  findings: 2,
  questions: 1,
  medicines: 1,
}

/** The catalog, ready to be searched. */
export interface SearchIndex {
  readonly engine: MiniSearch<SearchEntry>
  /** Every name and synonym of a cause, without accents and in lower case. */
  readonly namesByCause: ReadonlyMap<string, readonly string[]>
}

const namesOf = (text: CauseText): readonly string[] => [text.shortName, text.name, text.patient.name]

function findingWords(cause: Cause, text: PackText): readonly { readonly label: string, readonly question: string }[] {
  return cause.evidence.filter(row => row.weight > 0 && row.is !== false).flatMap((row) => {
    const finding = text.findings[row.finding]
    if (finding === undefined)
      return []
    const option = typeof row.is === 'string' ? finding.options?.[row.is] ?? '' : ''
    return [{ label: `${finding.label} ${finding.short} ${option}`, question: finding.question }]
  })
}

/** Builds the index over a pack, in all its languages at once: a clinician types "ciática" into an English window too. */
export function buildSearchIndex(pack: ContentPack): SearchIndex {
  const engine = new MiniSearch<SearchEntry>({
    fields: Object.keys(fieldBoosts),
    tokenize: splitWords,
    processTerm: indexTerm,
  })
  const namesByCause = new Map<string, readonly string[]>()
  const texts = Object.values(pack.text)
  for (const cause of pack.causes) {
    const words = texts.flatMap(text => text.causes[cause.id] ?? [])
    const findings = texts.flatMap(text => findingWords(cause, text))
    const names = words.flatMap(namesOf)
    const synonyms = words.flatMap(text => text.synonyms)
    namesByCause.set(cause.id, [...names, ...synonyms].map(foldAccents))
    engine.add({
      id: cause.id,
      names: names.join(' \n'),
      synonyms: synonyms.join(' \n'),
      codes: cause.coding.map(coding => `${coding.code} ${coding.display ?? ''}`).join(' \n'),
      tests: words.flatMap(text => Object.values(text.clinician?.examination ?? {}).map(row => row.test)).join(' \n'),
      findings: findings.map(finding => finding.label).join(' \n'),
      questions: findings.map(finding => finding.question).join(' \n'),
      medicines: words.flatMap(text => text.patient.medicines).join(' \n'),
    })
  }
  return { engine, namesByCause }
}
