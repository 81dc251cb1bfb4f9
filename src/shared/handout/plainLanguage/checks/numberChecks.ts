import type { Locale } from '../../../i18n/locales.ts'
import type { PlainCheck, PlainPlaces } from '../plainCheck.ts'
import type { PlainSheet } from '../plainSheet.ts'
import { judgeFirst, notApplicable } from '../plainCheck.ts'

/** Numbers that few readers take in: fractions, percents, decimals. A temperature may have its tenths; "12/7" is a day, "120/80" a blood pressure. */
const hard: Readonly<Record<Locale, RegExp>> = {
  en: /[½⅓⅔¼¾%]|(?<![\d/])[1-9]\/[2-9](?![\d/])|\d\.\d{1,2}(?!\d|\s?(?:°|degrees))|\bper ?cent\b|\b(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?\b|\bhalf (?:of|the|an?)\b/i,
  es: /[½⅓⅔¼¾%]|(?<![\d/])[1-9]\/[2-9](?![\d/])|\d[.,]\d{1,2}(?!\d|\s?(?:°|grados))|\bpor ciento\b|\b(?:un|dos|tres) (?:tercio|cuarto|quinto|décimo)s?\b|\b(?:la mitad|media) (?:de\b|pastilla)/i,
}

/** Orders to reckon, and doses that only reckoning gives. */
const arithmetic: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:multiply|divide|subtract|calculate|work out (?:how|the)|add (?:up|together)|count (?:up|all)|for each (?:kilo|pound)|per (?:kg|kilo\w*|pound)|times your weight|(?:twice|double|half) (?:your|the) (?:usual )?dose)\b|\bmg\/kg\b/i,
  es: /(?<!\p{L})(?:multiplique|divida|reste|calcule|saque la cuenta|cuente tod[oa]s|sume (?:los|las|todo)|por (?:kg|kilo\w*|libra)|(?:el doble|la mitad) de (?:su|la) dosis)(?!\p{L})|\bmg\/kg\b/iu,
}

/** A chance in figures; and words that say it without them. */
const figures = /\b\d[\d,.]*\s*%|\b\d+ (?:in|out of|de cada) \d[\d,.]*/i
const words: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:few|most|many|some|rare(?:ly)?|common|often|seldom|very (?:low|small|high)|about half)\b/i,
  es: /(?<!\p{L})(?:poc[oa]s|mayoría|much[oa]s|algun[oa]s|rar[oa]|raras|común|comunes|a menudo|muy (?:baj|pequeñ|alt)[oa])(?!\p{L})/iu,
}

const quote = ({ sentences }: PlainSheet, pattern: RegExp): readonly PlainPlaces[] => sentences.filter(({ text }) => pattern.test(text)).map(({ text }) => ({ sentence: text }))

/** Not applicable to a sheet without numbers; days, phone numbers and the emergency number only identify. */
const numbers: PlainCheck = {
  id: 'numbers',
  items: ['PEMAT-P 6', 'CDC 15'],
  judge: (sheet) => {
    const faults = quote(sheet, hard[sheet.handout.locale])
    const counts = sheet.sentences.some(({ text, section }) => section.kind !== 'step' && /(?<![\p{L}\d])\d{1,2}(?![\d-])/u.test(text))
    return faults.length === 0 && !counts ? notApplicable : judgeFirst(faults)
  },
}

const calculation: PlainCheck = {
  id: 'calculation',
  items: ['PEMAT-P 7', 'CDC 17'],
  judge: sheet => judgeFirst(quote(sheet, arithmetic[sheet.handout.locale])),
}

/** A chance in figures says it in words too. Not applicable without one. */
const chance: PlainCheck = {
  id: 'chance',
  items: ['CDC 20'],
  judge: (sheet) => {
    const chances = quote(sheet, figures)
    return chances.length === 0 ? notApplicable : judgeFirst(chances.filter(({ sentence }) => !words[sheet.handout.locale].test(String(sentence))))
  },
}

/** Numbers, and what has to be done with them. */
export const numberChecks: readonly PlainCheck[] = [numbers, calculation, chance]
