import type { Issue } from '../../shared/catalog/contentPack.ts'
import type { Verb } from '../verb.ts'
import { statSync } from 'node:fs'
import path from 'node:path'
import { loadContentPack } from '../../main/content/loadContentPack.ts'
import { listPackFiles } from '../../main/content/readPackFiles.ts'
import { resourcePath } from '../../main/resourcePath.ts'
import { checkContent } from '../../shared/catalog/rules/contentRules.ts'
import { checkStrayFiles } from '../../shared/catalog/rules/strayFiles.ts'
import { formatIssue } from '../shippedContent.ts'
import { readArguments, UsageFault } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'

/** `check [FOLDER] [--json]`: every rule over the shipped content or over a folder of content. */
export const checkVerb: Verb = async (args, print) => {
  const { flags, words: [given] } = readArguments(args, { json: false }, { least: 0, most: 1 })
  const folder = given === undefined ? resourcePath('content') : path.resolve(given)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageFault(`${given}: expected a folder of content`)
  const pack = loadContentPack(folder)
  // Content that cannot be read has not been checked.
  const unreadable = pack.ok ? undefined : pack.fault.find(issue => issue.code === 'unreadable')
  if (unreadable !== undefined)
    throw new UsageFault(`${unreadable.file}: cannot be read: ${unreadable.text}`)
  const issues: readonly Issue[] = pack.ok ? [...checkStrayFiles(listPackFiles(folder), pack.value), ...checkContent(pack.value)] : pack.fault
  if (flags.json)
    await print(toJson(issues))
  else if (pack.ok && issues.length === 0)
    await print(`${given ?? 'shipped content'}: no faults; ${pack.value.causes.length} causes, ${pack.value.findings.length} findings, ${pack.value.redFlags.length} red flags, ${pack.value.causes.reduce((sum, cause) => sum + cause.evidence.length, 0)} evidence rows, ${pack.value.sources.length} sources\n`)
  else
    await print(`${issues.map(formatIssue).join('\n')}\n${issues.length} fault${issues.length === 1 ? '' : 's'}\n`)
  return issues.length === 0 ? exitCodes.done : exitCodes.faults
}
