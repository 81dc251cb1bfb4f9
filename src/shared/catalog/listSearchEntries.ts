import type { Locale } from '../i18n/locales.ts'
import type { Cause } from './cause.ts'
import type { CauseText } from './causeText.ts'
import type { ContentPack } from './contentPack.ts'
import type { MedicineRole } from './medicine.ts'
import type { PackText } from './packText.ts'
import type { PhraseKind, SearchEntry, SearchPhrase } from './searchPhrase.ts'
import { locales } from '../i18n/locales.ts'
import { foldAccents } from './searchWords.ts'

const phrasesOf = (kind: PhraseKind, all: readonly string[], locale?: Locale): readonly SearchPhrase[] => all.map(words => locale === undefined ? { kind, words } : { kind, words, locale })

/** A name with something in parentheses, "Peripheral artery disease (claudication)", is sought with it and without it. */
function namesOf(text: CauseText): readonly string[] {
  return [text.shortName, text.name, text.patient.name].flatMap(name => name.includes('(') ? [name, name.replaceAll(/\s*\([^)]*\)/g, '')] : [name])
}

/** What a cause's positive rows ask for, as the checklist puts it to the clinician and to the patient. */
function listFindings(cause: Cause, text: PackText, locale: Locale): readonly SearchPhrase[] {
  return cause.evidence.filter(row => row.weight > 0 && row.is !== false).flatMap((row) => {
    const finding = text.findings[row.finding]
    if (finding === undefined)
      return []
    const option = typeof row.is === 'string' ? finding.options?.[row.is] ?? '' : ''
    return [
      ...phrasesOf('finding', [`${finding.label} ${option}`.trim(), finding.short], locale),
      ...phrasesOf('picture', [finding.question], locale),
    ]
  })
}

function listWords(text: CauseText, locale: Locale): readonly SearchPhrase[] {
  const { clinician, patient } = text
  return [
    ...phrasesOf('name', namesOf(text), locale),
    ...phrasesOf('synonym', text.synonyms, locale),
    ...phrasesOf('test', Object.values(clinician?.examination ?? {}).map(row => row.test), locale),
    ...phrasesOf('workup', Object.values(clinician?.workup ?? {}).map(row => row.item), locale),
    ...phrasesOf('picture', [...clinician?.typicalPresentation ?? [], ...clinician?.mechanism ?? [], ...clinician?.questionsToAsk ?? []], locale),
    ...phrasesOf('advice', [...patient.whatItIs, ...patient.medicines], locale),
  ]
}

/** Names and brands of the medicines that have to do with a cause; of a class with several causes the first is meant before the others. */
function listMedicines(pack: ContentPack, cause: string): readonly SearchPhrase[] {
  const texts = Object.values(pack.text)
  const phrasesFor = (kind: PhraseKind, role: MedicineRole, id: string, brands: readonly string[]): readonly SearchPhrase[] => {
    const names = texts.flatMap(text => text.medicines[id] ?? []).flatMap(({ name, synonyms }) => [name, ...synonyms])
    return [...new Set([...names, ...brands])].map(words => ({ kind, words, medicine: { id, role } }))
  }
  return pack.medicines.flatMap(({ id, causes, medicines }) => causes.flatMap((link, place) => {
    const kind = place === 0 ? 'medicine' : 'related'
    return link.cause === cause
      ? [...phrasesFor(kind, link.role, id, []), ...medicines.flatMap(({ id: medicine, brands }) => phrasesFor(kind, link.role, medicine, [...brands.us, ...brands.es]))]
      : []
  }))
}

/** What is searched of a pack's causes, in all its languages at once: a clinician types "ciática" into an English window too. */
export function listSearchEntries(pack: ContentPack): readonly SearchEntry[] {
  const texts = locales.flatMap(locale => pack.text[locale] === undefined ? [] : [{ locale, text: pack.text[locale] }])
  return pack.causes.map((cause) => {
    const medicines = listMedicines(pack, cause.id)
    const names = new Set(medicines.map(({ words }) => foldAccents(words)))
    const words = [
      ...texts.flatMap(({ locale, text }) => [text.causes[cause.id] ?? []].flat().flatMap(words => listWords(words, locale))),
      ...texts.flatMap(({ locale, text }) => phrasesOf('sought', text.searchWords[cause.id] ?? [], locale)),
    ]
    return {
      id: cause.id,
      phrases: [
        // A medicine among the synonyms says no more than its name; the medicine says what it has to do with the cause.
        ...words.filter(phrase => !names.has(foldAccents(phrase.words))),
        ...medicines,
        ...phrasesOf('code', cause.coding.map(({ code }) => code)),
        ...phrasesOf('picture', cause.coding.flatMap(({ display }) => display ?? [])),
        ...texts.flatMap(({ locale, text }) => listFindings(cause, text, locale)),
      ],
    }
  })
}
