import type { Locale } from '../i18n/locales.ts'
import type { Result } from '../result.ts'
import type { ContentPack, Issue } from './contentPack.ts'
import type { PackText } from './packText.ts'
import { z } from '../schema.ts'
import { fail, ok } from '../result.ts'
import { Advice } from './advice.ts'
import { Beyond } from './beyond.ts'
import { Cause } from './cause.ts'
import { CauseText } from './causeText.ts'
import { Checklist } from './checklist.ts'
import { PackManifest } from './contentPack.ts'
import { Finding } from './finding.ts'
import { GeneralHelpSign } from './helpSign.ts'
import { Ref, WordsById } from './identifiers.ts'
import { idInFolder, packFiles } from './packFiles.ts'
import { MedicineClass } from './medicine.ts'
import { AdviceText, FindingText, MedicineText, RedFlagText, SearchWords, StretchText } from './packText.ts'
import { parseFile } from './parseFile.ts'
import { RedFlag } from './redFlag.ts'
import { checkReferences } from './rules/references.ts'
import { Source } from './source.ts'
import { Stretch } from './stretch.ts'

/** A pack's files as text, by path relative to its folder with `/` between folders. */
export type PackFiles = ReadonlyMap<string, string>

const Findings = z.array(Finding).min(1)
const RedFlags = z.array(RedFlag)
const BeyondList = z.array(Beyond)
const HelpSigns = z.array(GeneralHelpSign).min(1)
const AdviceList = z.array(Advice)
const Medicines = z.array(MedicineClass)
const Sources = z.array(Source).min(1)
const Stretches = z.array(Stretch)
const FindingsText = z.record(Ref, FindingText)
const RedFlagsText = z.record(Ref, RedFlagText)
const MedicinesText = z.record(Ref, MedicineText)
const StretchesText = z.record(Ref, StretchText)

function parseText(files: PackFiles, locale: Locale, issues: Issue[]): PackText | null {
  const read = <T>(schema: z.ZodType<T>, file: string): T | null => parseFile(schema, file, files.get(file), issues)
  const findings = read(FindingsText, packFiles.findingsText(locale))
  const redFlags = read(RedFlagsText, packFiles.redFlagsText(locale))
  const beyond = read(WordsById, packFiles.beyondText(locale))
  const helpSigns = read(WordsById, packFiles.helpSignsText(locale))
  const advice = read(AdviceText, packFiles.adviceText(locale))
  const medicines = read(MedicinesText, packFiles.medicinesText(locale))
  const searchWords = read(SearchWords, packFiles.searchWordsText(locale))
  const sections = read(WordsById, packFiles.sectionsText(locale))
  const stretches = read(StretchesText, packFiles.stretchesText(locale))
  const causes: Record<string, CauseText> = {}
  for (const file of files.keys()) {
    const id = idInFolder(file, `text/${locale}/causes`)
    const words = id === null ? null : read(CauseText, file)
    if (id !== null && words !== null)
      causes[id] = words
  }
  return findings && redFlags && beyond && helpSigns && advice && medicines && searchWords && sections && stretches ? { causes, findings, redFlags, beyond, helpSigns, advice, medicines, searchWords, sections, stretches } : null
}

/**
 * Reads a folder of content: the shipped one or a clinic's own, by the same way.
 * @param files - the text of every JSON file in the folder
 * @returns the pack, or every fault found, each with its file and place; facts that point nowhere are faults too
 */
export function parseContentPack(files: PackFiles): Result<ContentPack, readonly Issue[]> {
  const issues: Issue[] = []
  const read = <T>(schema: z.ZodType<T>, file: string): T | null => parseFile(schema, file, files.get(file), issues)
  const manifest = read(PackManifest, packFiles.manifest)
  if (manifest === null)
    return fail(issues)

  const findings = read(Findings, packFiles.findings)
  const redFlags = read(RedFlags, packFiles.redFlags)
  const beyond = read(BeyondList, packFiles.beyond)
  const helpSigns = read(HelpSigns, packFiles.helpSigns)
  const advice = read(AdviceList, packFiles.advice)
  const medicines = read(Medicines, packFiles.medicines)
  const sources = read(Sources, packFiles.sources)
  const stretches = read(Stretches, packFiles.stretches)
  const checklist = read(Checklist, packFiles.checklist(manifest.checklist))
  const causes: Cause[] = []
  for (const file of [...files.keys()].sort()) {
    const id = idInFolder(file, 'causes')
    const cause = id === null ? null : read(Cause, file)
    if (cause === null)
      continue
    if (cause.id !== id)
      issues.push({ severity: 'error', code: 'file-name', file, path: 'id', text: `the file must be named after its id: expected "${id}", found "${cause.id}"` })
    causes.push(cause)
  }
  const text: Partial<Record<Locale, PackText>> = {}
  for (const locale of manifest.locales)
    text[locale] = parseText(files, locale, issues) ?? undefined
  if (issues.length > 0 || findings === null || redFlags === null || beyond === null || helpSigns === null || advice === null || medicines === null || sources === null || stretches === null || checklist === null)
    return fail(issues)

  const pack: ContentPack = { manifest, causes, findings, redFlags, beyond, helpSigns, advice, medicines, checklist, sources, stretches, text }
  const dangling = checkReferences(pack)
  return dangling.length > 0 ? fail(dangling) : ok(pack)
}
