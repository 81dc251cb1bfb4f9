import type { ContentPack } from '../catalog/contentPack.ts'
import type { Locale } from '../i18n/locales.ts'
import type { TextTable, Translate } from '../i18n/text.ts'
import type { Result } from '../result.ts'
import type { Form } from '../intake/form.ts'
import type { Questionnaire, QuestionnaireItem } from './r4.ts'
import type { Sayings } from './sayInEach.ts'
import { translator } from '../i18n/text.ts'
import { buildForm } from '../intake/buildForm.ts'
import { fail, ok } from '../result.ts'
import { buildQuestionnaireItem } from './buildQuestionnaireItem.ts'
import { questionnaireUrl, sectionLinkId } from './fhirNames.ts'
import { sayInEach } from './sayInEach.ts'

/** A language's form and its look-up. */
interface Voice {
  readonly locale: Locale
  readonly form: Form
  readonly t: Translate
}

/** "hip-cramps" as a name that programs can use: `HipCramps`. */
const nameOf = (id: string): string => id.split('-').map(part => `${part.charAt(0).toUpperCase()}${part.slice(1)}`).join('')

function listVoices(pack: ContentPack, locale: Locale, words: Readonly<Record<Locale, TextTable>>): Result<readonly Voice[], { readonly kind: 'no-text', readonly locale: Locale }> {
  const voices: Voice[] = []
  for (const spoken of [locale, ...pack.manifest.locales.filter(other => other !== locale)]) {
    const form = buildForm(pack, spoken, words[spoken])
    if (!form.ok)
      return form
    voices.push({ locale: spoken, form: form.value, t: translator(spoken, words[spoken]) })
  }
  return ok(voices)
}

/** A section is worded and placed as on the paper form: the patient's parts first, then the clinician's. */
function buildSections(pack: ContentPack, voices: readonly Voice[]): readonly QuestionnaireItem[] {
  const findings = new Map(pack.findings.map(finding => [finding.id, finding]))
  const items = new Map(pack.checklist.sections.flatMap(section => section.items.map(item => [item.finding, item])))
  const spoken = voices.map(({ locale, form }) => [locale, new Map(form.sections.flatMap(section => section.items.map(item => [item.finding, item])))] as const)
  const none: Sayings = voices.map(({ locale, t }) => [locale, t('fhir.none')])
  const buildItem = (id: string): readonly QuestionnaireItem[] => {
    const [item, finding] = [items.get(id), findings.get(id)]
    const words = spoken.flatMap(([locale, byFinding]) => {
      const found = byFinding.get(id)
      return found === undefined ? [] : [[locale, found] as const]
    })
    return item === undefined || finding === undefined ? [] : [buildQuestionnaireItem({ item, finding, words, none }, pack)]
  }
  return (voices[0]?.form.sections ?? []).map(section => ({
    linkId: sectionLinkId(section.id),
    ...sayInEach('text', voices.map(({ locale, form }) => [locale, form.sections.find(({ id }) => id === section.id)?.heading ?? section.id])),
    type: 'group',
    item: section.items.flatMap(({ finding }) => buildItem(finding)),
  }))
}

/**
 * The checklist as a FHIR R4 `Questionnaire`: in the language asked for, and in the pack's other languages by the extension that R4 has for it.
 * Its status is always `draft`: a checklist, unlike a cause, has no place to say that a clinician has reviewed it.
 * @param words - the product's own words by language
 * @returns a fault when the pack has no words in a language
 * @see https://hl7.org/fhir/R4/questionnaire.html
 */
export function buildQuestionnaire(pack: ContentPack, locale: Locale, words: Readonly<Record<Locale, TextTable>>): Result<Questionnaire, { readonly kind: 'no-text', readonly locale: Locale }> {
  const voices = listVoices(pack, locale, words)
  if (!voices.ok)
    return fail(voices.fault)
  const say = (key: string): Sayings => voices.value.map(({ locale: spoken, t }) => [spoken, t(key)])
  return ok({
    resourceType: 'Questionnaire',
    id: pack.checklist.id,
    language: locale,
    url: questionnaireUrl(pack),
    version: pack.manifest.version,
    name: nameOf(pack.checklist.id),
    ...sayInEach('title', say('form.title')),
    status: 'draft',
    subjectType: ['Patient'],
    date: pack.manifest.version,
    publisher: 'Causebook',
    ...sayInEach('description', say('fhir.description')),
    ...sayInEach('purpose', say('fhir.purpose')),
    ...sayInEach('copyright', say('fhir.copyright')),
    item: buildSections(pack, voices.value),
  })
}
