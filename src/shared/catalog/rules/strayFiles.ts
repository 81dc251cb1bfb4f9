import type { ContentPack, Issue } from '../contentPack.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('stray-files')

/** Every file that a pack is read from. */
function filesOf({ manifest, causes, text }: ContentPack): ReadonlySet<string> {
  const { findings, redFlags, beyond, helpSigns, advice, medicines, sources, stretches } = packFiles
  return new Set([
    ...[packFiles.manifest, findings, redFlags, beyond, helpSigns, advice, medicines, sources, stretches, packFiles.checklist(manifest.checklist)],
    ...causes.map(cause => packFiles.cause(cause.id)),
    ...manifest.locales.flatMap(locale => [
      ...[packFiles.findingsText, packFiles.redFlagsText, packFiles.beyondText, packFiles.helpSignsText, packFiles.adviceText, packFiles.medicinesText, packFiles.searchWordsText, packFiles.sectionsText, packFiles.stretchesText].map(nameFor => nameFor(locale)),
      ...Object.keys(text[locale]?.causes ?? {}).map(id => packFiles.causeText(locale, id)),
    ]),
  ])
}

/**
 * A file that nothing reads is a misspelt name or a language that nobody sees: it would be left out without a word.
 * @param files - every file in the pack's folder, with `/` between folders
 */
export function checkStrayFiles(files: readonly string[], pack: ContentPack): readonly Issue[] {
  const read = filesOf(pack)
  const stray = files.filter(file => !read.has(file))
  const languageOf = (file: string): string | null => {
    const [folder, language, ...rest] = file.split('/')
    return folder === 'text' && language !== undefined && rest.length > 0 && !pack.manifest.locales.some(locale => locale === language) ? language : null
  }
  const languages = new Set(stray.map(languageOf).filter(language => language !== null))
  return [
    ...[...languages].map(language => report(`text/${language}`, '', `the pack does not have the language "${language}"; expected it in the manifest's locales, or no such folder`)),
    ...stray.filter(file => languageOf(file) === null).map(file => report(file, '', 'nothing is read from this file; expected no others than the parts of a pack')),
  ]
}
