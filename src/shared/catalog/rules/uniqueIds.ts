import type { Issue } from '../contentPack.ts'
import type { ContentRule } from './contentRule.ts'
import { evidenceKey } from '../evidence.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('unique-ids')

function repeats(file: string, path: string, keys: readonly (string | number)[]): readonly Issue[] {
  return keys.flatMap((key, index) => keys.indexOf(key) < index ? [report(file, `${path}[${index}]`, `"${key}" is used twice`)] : [])
}

/** An id, an item number or an evidence row stands for one thing only, and is named once in a list. */
export const checkUniqueIds: ContentRule = pack => [
  ...repeats(packFiles.findings, '', pack.findings.map(finding => finding.id)),
  ...repeats(packFiles.redFlags, '', pack.redFlags.map(flag => flag.id)),
  ...repeats(packFiles.beyond, '', pack.beyond.map(entry => entry.id)),
  ...repeats(packFiles.helpSigns, '', pack.helpSigns.map(sign => sign.id)),
  ...repeats(packFiles.advice, '', pack.advice.map(entry => entry.id)),
  ...repeats(packFiles.medicines, '', pack.medicines.flatMap(group => [group.id, ...group.medicines.map(medicine => medicine.id)])),
  ...repeats(packFiles.sources, '', pack.sources.map(source => source.id)),
  ...repeats(packFiles.stretches, '', pack.stretches.map(stretch => stretch.id)),
  ...repeats(packFiles.checklist(pack.checklist.id), 'number ', pack.checklist.sections.flatMap(section => section.items.map(item => item.number))),
  ...pack.findings.flatMap(finding => 'options' in finding ? repeats(packFiles.findings, `${finding.id}.options`, finding.options) : []),
  ...repeats(packFiles.checklist(pack.checklist.id), 'sections', pack.checklist.sections.map(section => section.id)),
  ...pack.redFlags.flatMap(({ id, suspect, sources }) => [
    ...repeats(packFiles.redFlags, `${id}.suspect`, suspect),
    ...repeats(packFiles.redFlags, `${id}.sources`, sources),
  ]),
  ...pack.beyond.flatMap(({ id, sources }) => repeats(packFiles.beyond, `${id}.sources`, sources)),
  ...pack.advice.flatMap(({ id, sources }) => repeats(packFiles.advice, `${id}.sources`, sources)),
  ...pack.manifest.locales.flatMap(locale => Object.entries(pack.text[locale]?.searchWords ?? {}).flatMap(([id, words]) => repeats(packFiles.searchWordsText(locale), id, words))),
  ...pack.medicines.flatMap(group => [
    ...repeats(packFiles.medicines, `${group.id}.causes`, group.causes.map(link => link.cause)),
    ...group.medicines.flatMap(({ id, brands, sources }) => [
      ...repeats(packFiles.medicines, `${id}.brands.us`, brands.us),
      ...repeats(packFiles.medicines, `${id}.brands.es`, brands.es),
      ...repeats(packFiles.medicines, `${id}.sources`, sources),
    ]),
  ]),
  ...pack.stretches.flatMap(({ id, sources }) => repeats(packFiles.stretches, `${id}.sources`, sources)),
  ...pack.causes.flatMap((cause) => {
    const file = packFiles.cause(cause.id)
    return [
      ...repeats(file, 'evidence', cause.evidence.map(evidenceKey)),
      ...repeats(file, 'examination', cause.examination.map(test => test.id)),
      ...repeats(file, 'workup', cause.workup.map(step => step.id)),
      ...repeats(file, 'lookAlikes', cause.lookAlikes),
      ...repeats(file, 'stretches', cause.stretches ?? []),
      ...repeats(file, 'sources', cause.sources),
    ]
  }),
]
