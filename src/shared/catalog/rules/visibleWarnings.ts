import type { ContentRule } from './contentRule.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('visible-warnings')

/** Every warning sign of the founding article is on every handout, and a cause names only signs that the sheet knows. */
export const checkVisibleWarnings: ContentRule = (pack) => {
  const shown = new Set(pack.helpSigns.flatMap(sign => sign.redFlags))
  const known = new Set(pack.helpSigns.flatMap(sign => sign.covers))
  const hidden = pack.redFlags
    .filter(flag => flag.origin === 'founding-article' && !shown.has(flag.id))
    .map(flag => report(packFiles.helpSigns, '', `no sign speaks of the warning "${flag.id}" of the founding article`))
  const strange = pack.manifest.locales.flatMap(locale => Object.entries(pack.text[locale]?.causes ?? {}).flatMap(([id, words]) =>
    words.patient.whenToCall.flatMap(({ sign }, index) => sign === undefined || known.has(sign)
      ? []
      : [report(packFiles.causeText(locale, id), `patient.whenToCall[${index}].sign`, `no general sign covers "${sign}"`)])))
  return [...hidden, ...strange]
}
