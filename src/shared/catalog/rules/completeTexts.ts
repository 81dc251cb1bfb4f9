import type { ContentPack, Issue } from '../contentPack.ts'
import type { ContentRule } from './contentRule.ts'
import type { Locale } from '../../i18n/locales.ts'
import { evidenceKey } from '../evidence.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('complete-texts')

function compareKeys(file: string, path: string, expected: readonly string[], found: readonly string[]): readonly Issue[] {
  return [
    ...expected.filter(key => !found.includes(key)).map(key => report(file, path, `no text for "${key}"`)),
    ...found.filter(key => !expected.includes(key)).map(key => report(file, path, `text for "${key}", which the facts do not know`)),
  ]
}

/** The steps of a stretch are the same in every language, one for one. */
function compareSteps(pack: ContentPack, locale: Locale): readonly Issue[] {
  const [first] = pack.manifest.locales
  const model = first === undefined ? undefined : pack.text[first]?.stretches
  return Object.entries(pack.text[locale]?.stretches ?? {}).flatMap(([id, { steps }]) => {
    const expected = model?.[id]?.steps.length ?? steps.length
    return steps.length === expected ? [] : [report(packFiles.stretchesText(locale), `${id}.steps`, `expected ${expected} steps as in "${first}", found ${steps.length}`)]
  })
}

function checkLocale(pack: ContentPack, locale: Locale, first: boolean): readonly Issue[] {
  const text = pack.text[locale]
  if (text === undefined)
    return [report(packFiles.manifest, 'locales', `no texts for "${locale}"`)]
  const causes = pack.causes.flatMap((cause) => {
    const file = packFiles.causeText(locale, cause.id)
    const words = text.causes[cause.id]
    if (words === undefined)
      return [report(file, '', 'the file is missing')]
    const next = (cause.group === 'must-not-miss') === (words.patient.whatHappensNext !== undefined)
      ? []
      : [report(file, 'patient.whatHappensNext', 'expected for causes that must not be missed, and only for them')]
    if (words.clinician === undefined)
      return first ? [...next, report(file, 'clinician', 'the first language must have the clinician\'s text')] : next
    return [
      ...next,
      ...compareKeys(file, 'clinician.evidence', cause.evidence.map(evidenceKey), Object.keys(words.clinician.evidence)),
      ...compareKeys(file, 'clinician.examination', cause.examination.map(test => test.id), Object.keys(words.clinician.examination)),
      ...compareKeys(file, 'clinician.workup', cause.workup.map(step => step.id), Object.keys(words.clinician.workup)),
    ]
  })
  const findings = pack.findings.flatMap((finding) => {
    const words = text.findings[finding.id]
    const options = 'options' in finding ? finding.options : []
    return words === undefined
      ? []
      : [
          ...compareKeys(packFiles.findingsText(locale), `${finding.id}.options`, options, Object.keys(words.options ?? {})),
          ...compareKeys(packFiles.findingsText(locale), `${finding.id}.optionShort`, options, Object.keys(words.optionShort ?? {})),
        ]
  })
  return [
    ...compareKeys(packFiles.causeText(locale, '*'), '', pack.causes.map(cause => cause.id), Object.keys(text.causes)).filter(issue => !issue.text.startsWith('no text')),
    ...causes,
    ...compareKeys(packFiles.findingsText(locale), '', pack.findings.map(finding => finding.id), Object.keys(text.findings)),
    ...findings,
    ...compareKeys(packFiles.redFlagsText(locale), '', pack.redFlags.map(flag => flag.id), Object.keys(text.redFlags)),
    ...compareKeys(packFiles.beyondText(locale), '', pack.beyond.map(entry => entry.id), Object.keys(text.beyond)),
    ...compareKeys(packFiles.helpSignsText(locale), '', pack.helpSigns.map(sign => sign.id), Object.keys(text.helpSigns)),
    ...compareKeys(packFiles.adviceText(locale), '', pack.advice.map(entry => entry.id), Object.keys(text.advice)),
    ...compareKeys(packFiles.medicinesText(locale), '', pack.medicines.flatMap(group => [group.id, ...group.medicines.map(({ id }) => id)]), Object.keys(text.medicines)),
    ...compareKeys(packFiles.searchWordsText(locale), '', pack.causes.map(({ id }) => id), Object.keys(text.searchWords)),
    ...compareKeys(packFiles.sectionsText(locale), '', pack.checklist.sections.map(section => section.id), Object.keys(text.sections)),
    ...compareKeys(packFiles.stretchesText(locale), '', pack.stretches.map(stretch => stretch.id), Object.keys(text.stretches)),
    ...compareSteps(pack, locale),
  ]
}

/** Every fact has its words in every language of the pack, and no words are left over. */
export const checkCompleteTexts: ContentRule = pack =>
  pack.manifest.locales.flatMap((locale, index) => checkLocale(pack, locale, index === 0))
