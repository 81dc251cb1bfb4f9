import type { Issue } from '../contentPack.ts'
import type { ContentRule } from './contentRule.ts'
import { evidenceKey } from '../evidence.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('unique-ids')

function repeats(file: string, path: string, keys: readonly (string | number)[]): readonly Issue[] {
  return keys.flatMap((key, index) => keys.indexOf(key) < index ? [report(file, `${path}[${index}]`, `"${key}" is used twice`)] : [])
}

/** An id, an item number or an evidence row stands for one thing only. */
export const checkUniqueIds: ContentRule = pack => [
  ...repeats(packFiles.findings, '', pack.findings.map(finding => finding.id)),
  ...repeats(packFiles.redFlags, '', pack.redFlags.map(flag => flag.id)),
  ...repeats(packFiles.beyond, '', pack.beyond.map(entry => entry.id)),
  ...repeats(packFiles.helpSigns, '', pack.helpSigns.map(sign => sign.id)),
  ...repeats(packFiles.sources, '', pack.sources.map(source => source.id)),
  ...repeats(packFiles.checklist(pack.checklist.id), 'number ', pack.checklist.sections.flatMap(section => section.items.map(item => item.number))),
  ...pack.findings.flatMap(finding => 'options' in finding ? repeats(packFiles.findings, `${finding.id}.options`, finding.options) : []),
  ...pack.causes.flatMap(cause => repeats(packFiles.cause(cause.id), 'evidence', cause.evidence.map(evidenceKey))),
]
