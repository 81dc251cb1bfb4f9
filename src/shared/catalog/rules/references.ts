import type { Condition } from '../condition.ts'
import type { ContentPack, Issue } from '../contentPack.ts'
import type { Finding } from '../finding.ts'
import { listTests } from '../condition.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('references')

/** What is wrong with a test on a finding, or `null`. `expected` is an answer, or a bound on a number. */
function faultOfTest(finding: Finding | undefined, id: string, expected: boolean | string | number): string | null {
  if (finding === undefined)
    return `unknown finding "${id}"`
  switch (finding.kind) {
    case 'boolean':
      return typeof expected === 'boolean' ? null : `"${id}" is answered yes or no, found ${JSON.stringify(expected)}`
    case 'number':
      return typeof expected === 'number' && expected >= finding.min && expected <= finding.max
        ? null
        : `"${id}" is a number from ${finding.min} to ${finding.max}, found ${JSON.stringify(expected)}`
    default:
      return typeof expected === 'string' && finding.options.includes(expected)
        ? null
        : `"${id}" has the options ${finding.options.join(', ')}; found ${JSON.stringify(expected)}`
  }
}

/**
 * Every id that one file names must exist in another: findings and their options, causes, sources, stretches.
 * A pack that breaks this rule is not loaded.
 */
export function checkReferences(pack: ContentPack): readonly Issue[] {
  const findings = new Map(pack.findings.map(finding => [finding.id, finding]))
  const causes = new Set(pack.causes.map(cause => cause.id))
  const sources = new Set(pack.sources.map(source => source.id))
  const stretches = new Set(pack.stretches.map(stretch => stretch.id))
  const issues: Issue[] = []

  const add = (file: string, path: string, text: string | null): void => {
    if (text !== null)
      issues.push(report(file, path, text))
  }
  const source = (file: string, path: string, id: string): void => add(file, path, sources.has(id) ? null : `unknown source "${id}"`)
  const cause = (file: string, path: string, id: string): void => add(file, path, causes.has(id) ? null : `unknown cause "${id}"`)
  const condition = (file: string, path: string, rule: Condition): void => {
    for (const test of listTests(rule)) {
      const expected = 'is' in test ? test.is : 'gte' in test ? test.gte : test.lte
      add(file, path, faultOfTest(findings.get(test.finding), test.finding, expected))
    }
  }

  for (const entry of pack.causes) {
    const file = packFiles.cause(entry.id)
    entry.evidence.forEach(({ finding, is, source: from }, index) => {
      const expected = typeof is === 'object' ? ('gte' in is ? is.gte : is.lte) : is
      add(file, `evidence[${index}]`, faultOfTest(findings.get(finding), finding, expected))
      source(file, `evidence[${index}].source`, from)
    })
    entry.examination.forEach((test, index) => source(file, `examination[${index}].source`, test.source))
    entry.workup.forEach((step, index) => source(file, `workup[${index}].source`, step.source))
    entry.lookAlikes.forEach((id, index) => cause(file, `lookAlikes[${index}]`, id))
    entry.stretches?.forEach((id, index) => add(file, `stretches[${index}]`, stretches.has(id) ? null : `unknown stretch "${id}"`))
    entry.sources.forEach((id, index) => source(file, `sources[${index}]`, id))
  }
  pack.redFlags.forEach((flag, at) => {
    condition(packFiles.redFlags, `[${at}].when`, flag.when)
    flag.suspect.forEach((id, index) => cause(packFiles.redFlags, `[${at}].suspect[${index}]`, id))
    flag.sources.forEach((id, index) => source(packFiles.redFlags, `[${at}].sources[${index}]`, id))
  })
  pack.beyond.forEach((entry, at) => {
    condition(packFiles.beyond, `[${at}].when`, entry.when)
    entry.sources.forEach((id, index) => source(packFiles.beyond, `[${at}].sources[${index}]`, id))
  })
  pack.advice.forEach((entry, at) => entry.sources.forEach((id, index) => source(packFiles.advice, `[${at}].sources[${index}]`, id)))
  pack.medicines.forEach((group, at) => {
    group.causes.forEach((link, index) => {
      cause(packFiles.medicines, `[${at}].causes[${index}].cause`, link.cause)
      source(packFiles.medicines, `[${at}].causes[${index}].source`, link.source)
    })
    group.medicines.forEach((medicine, index) => medicine.sources.forEach((id, place) =>
      source(packFiles.medicines, `[${at}].medicines[${index}].sources[${place}]`, id)))
  })
  pack.stretches.forEach((stretch, at) => stretch.sources.forEach((id, index) => source(packFiles.stretches, `[${at}].sources[${index}]`, id)))
  const flags = new Set(pack.redFlags.map(flag => flag.id))
  pack.helpSigns.forEach((sign, at) => sign.redFlags.forEach((id, index) =>
    add(packFiles.helpSigns, `[${at}].redFlags[${index}]`, flags.has(id) ? null : `unknown red flag "${id}"`)))
  const checklistFile = packFiles.checklist(pack.checklist.id)
  pack.checklist.sections.forEach((section, at) => section.items.forEach((item, index) => {
    const path = `sections[${at}].items[${index}]`
    add(checklistFile, `${path}.finding`, findings.has(item.finding) ? null : `unknown finding "${item.finding}"`)
    if (item.enableWhen)
      condition(checklistFile, `${path}.enableWhen`, item.enableWhen)
  }))
  return issues
}
