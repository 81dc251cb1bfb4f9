import type { HitRow, QueryScore } from '../../src/shared/catalog/scoreQueries.ts'

const names: Readonly<Record<HitRow['kind'], string>> = {
  'exact': 'Name',
  'abbreviation': 'Abbreviation',
  'prefix': 'Beginning of a word',
  'two-words': 'Two words',
  'word-order': 'Words in another order',
  'plural': 'Plural',
  'typo': 'Typo',
  'spanish': 'Spanish',
  'spanish-typo': 'Spanish with a typo or without accents',
  'icd': 'ICD-10-CM code',
  'icd-no-dot': 'ICD-10-CM code without its dot',
  'snomed': 'SNOMED CT code',
  'brand': 'Brand of a medicine',
  'drug': 'Medicine',
  'lay': 'Lay word',
  'test': 'Exam or laboratory test',
  'finding': 'Finding',
  'all': '**All**',
}

/** Queries whose cause came first and among the first five, of how many. */
const cell = ({ first, inFive, count }: QueryScore): string => count === 0 ? '-' : `${first}, ${inFive} of ${count}`

/** The table of hits as the README shows it. */
export function searchTable(rows: readonly HitRow[]): string {
  return [
    '| first, in five | all | in sight | held back |',
    '|---|---|---|---|',
    ...rows.map(({ kind, all, tune, hold }) => `| ${names[kind]} | ${cell(all)} | ${cell(tune)} | ${cell(hold)} |`),
  ].join('\n')
}
