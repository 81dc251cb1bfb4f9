import type { ContentPack, Issue } from '../../shared/catalog/contentPack.ts'
import type { Verb } from '../verb.ts'
import { statSync } from 'node:fs'
import path from 'node:path'
import { loadContentPack } from '../../main/content/loadContentPack.ts'
import { listPackFiles } from '../../main/content/readPackFiles.ts'
import { resourcePath } from '../../main/resourcePath.ts'
import { countStatements } from '../../shared/catalog/countStatements.ts'
import { checkContent } from '../../shared/catalog/rules/contentRules.ts'
import { checkStrayFiles } from '../../shared/catalog/rules/strayFiles.ts'
import { translator } from '../../shared/i18n/text.ts'
import { formatIssue, loadShippedWords } from '../shippedContent.ts'
import { readArguments, UsageFault } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'

function countParts({ causes, findings, redFlags, sources }: ContentPack): Readonly<Record<string, number>> {
  return { causes: causes.length, findings: findings.length, redFlags: redFlags.length, sources: sources.length, ...countStatements(causes) }
}

/** `check [FOLDER] [--json]`: every rule over the shipped content or over a folder of content. */
export const checkVerb: Verb = async (args, print) => {
  const { flags, words: [given] } = readArguments(args, { json: false }, { least: 0, most: 1, name: 'FOLDER' })
  const folder = given === undefined ? resourcePath('content') : path.resolve(given)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageFault(`${given}: expected a folder of content`)
  const pack = loadContentPack(folder)
  // Content that cannot be read has not been checked.
  const unreadable = pack.ok ? undefined : pack.fault.find(issue => issue.code === 'unreadable')
  if (unreadable !== undefined)
    throw new UsageFault(`${unreadable.file}: cannot be read: ${unreadable.text}`)
  const issues: readonly Issue[] = pack.ok ? [...checkStrayFiles(listPackFiles(folder), pack.value), ...checkContent(pack.value)] : pack.fault
  if (flags.json) {
    await print(toJson(issues))
  }
  else {
    const t = translator('en', loadShippedWords().en)
    const lines = pack.ok && issues.length === 0
      ? [t('cli.check.clean', { folder: given ?? t('cli.check.shipped'), ...countParts(pack.value) })]
      : [...issues.map(formatIssue), t('cli.check.faults', { count: issues.length })]
    await print(`${lines.join('\n')}\n`)
  }
  return issues.length === 0 ? exitCodes.done : exitCodes.faults
}
