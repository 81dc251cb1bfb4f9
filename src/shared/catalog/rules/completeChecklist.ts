import type { ContentRule } from './contentRule.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('complete-checklist')

/** Every finding is asked for exactly once. */
export const checkCompleteChecklist: ContentRule = (pack) => {
  const asked = pack.checklist.sections.flatMap(section => section.items.map(item => item.finding))
  return pack.findings.flatMap(({ id }) => {
    const times = asked.filter(finding => finding === id).length
    return times === 1 ? [] : [report(packFiles.checklist(pack.checklist.id), '', `finding "${id}" is asked ${times} times, expected once`)]
  })
}
