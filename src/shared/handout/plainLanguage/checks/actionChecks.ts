import type { Locale } from '../../../i18n/locales.ts'
import type { PlainCheck } from '../plainCheck.ts'
import { judgeFirst, met, missing } from '../plainCheck.ts'

/** Most things that one sentence asks for. */
const MOST_ACTIONS = 3

/** Ways to ask that speak about the patient, or to no one; in Spanish also the "tú" among the "usted" of the sheet. */
const indirect: Readonly<Record<Locale, RegExp>> = {
  en: /\bpatients\b|\b(?:the|a|this|each|every) patient\b|\bone (?:should|must|can)\b|(?<!\byou (?:may |might |will |also )?)\b(?:should|must|has to|have to|needs? to) be (?:taken|used|avoided|applied|kept|stopped|started|done|worn|rested|reported|seen)\b|\bit is (?:recommended|advised|important) (?:to|that)\b/i,
  es: /(?<!\p{L})(?:(?:el|la|los|las|un|una) pacientes?|se (?:debe|deben) |se (?:recomienda|recomiendan|aconseja|sugiere|indica) (?:que|\p{L}+r)(?!\p{L})|(?:debe|deben|tiene que|tienen que) ser \p{L}+d[oa]s?|es (?:recomendable|aconsejable|importante) (?:que|\p{L}+r)|tú|tus?|ti|contigo|tienes|debes|puedes|estás)(?!\p{L})/iu,
}

/** Something to do besides when to call: the warning box alone tells no one what to do today. */
const action: PlainCheck = {
  id: 'action',
  items: ['PEMAT-P 20', 'CDC 5', 'CDC 12'],
  judge: ({ sentences }) => sentences.some(({ actions, section }) => actions.length > 0 && section.kind !== 'help') ? met : missing(),
}

const address: PlainCheck = {
  id: 'address',
  items: ['PEMAT-P 21'],
  judge: ({ handout: { locale }, sentences }) => judgeFirst(sentences.filter(({ text }) => indirect[locale].test(text)).map(({ text }) => ({ sentence: text }))),
}

const steps: PlainCheck = {
  id: 'steps',
  items: ['PEMAT-P 22'],
  judge: ({ sentences }) => judgeFirst(sentences.filter(({ actions }) => actions.length > MOST_ACTIONS).map(({ text, actions }) => ({ count: actions.length, sentence: text }))),
}

const PHONE = /\d[\d\s().-]{4,}\d/

/** When and how to reach the clinic: warning signs in tiers, and a number to call. */
const contact: PlainCheck = {
  id: 'contact',
  items: ['CDC 14'],
  judge: ({ handout: { letterhead, sections } }) => {
    const lines = [...letterhead.end, ...sections.flatMap(section => section.kind === 'step' ? section.lines.map(runs => runs.map(run => run.text).join('')) : [])]
    return sections.some(({ kind }) => kind === 'help') && lines.some(line => PHONE.test(line)) ? met : missing()
  },
}

/** Something to keep and use: the signs sorted by how soon to act, and the next step. */
const tool: PlainCheck = {
  id: 'tool',
  items: ['PEMAT-P 23'],
  judge: ({ handout: { sections } }) => {
    const tiers = sections.reduce((count, section) => section.kind === 'help' ? count + section.tiers.length : count, 0)
    return tiers > 1 && sections.some(section => section.kind === 'step' && section.lines.length > 0) ? met : missing()
  },
}

/** What the patient is asked to do. */
export const actionChecks: readonly PlainCheck[] = [action, address, steps, contact, tool]
