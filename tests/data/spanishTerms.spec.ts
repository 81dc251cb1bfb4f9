import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { shippedWords } from '../helpers/shippedContent.ts'

const { en, es } = shippedWords()
const formsOf = (entry: unknown): readonly string[] => typeof entry === 'string' ? [entry] : Object.values(entry as Record<string, string>)

function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : []
}
const contentFolder = resourcePath('content', 'text', 'es')
/** Words by which something is sought are as people type them. */
const content = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.json') && !file.includes('search'))
  .flatMap(file => listTexts(JSON.parse(readFileSync(path.join(contentFolder, file), 'utf8'))))
const own = Object.values(es).flatMap(formsOf)

/** One word for one thing: what the English says, what the Spanish then says. */
const terms: readonly { readonly english: RegExp, readonly spanish: RegExp, readonly except?: RegExp }[] = [
  // In the patient's words a visit that is still to come is an appointment.
  { english: /\bvisits?\b/i, spanish: /consulta|cita/i },
  { english: /\bhandouts?\b/i, spanish: /hojas?\b/i },
  { english: /\bchecklist\b/i, spanish: /cuestionario|pregunta/i },
  { english: /\bwarning signs?\b/i, spanish: /signos? de alarma/i },
  { english: /\bpassphrases?\b/i, spanish: /frase de acceso|\bella\b/i },
  { english: /\bcomputer\b/i, spanish: /computadora/i },
  { english: /\bkey to (?:the|them)\b|\bthe key\b/i, spanish: /llave|tecla/i },
  { english: /\bsettings\b/i, spanish: /ajustes?/i },
  { english: /\bbackup\b/i, spanish: /copia de seguridad/i },
  { english: /\bfindings?\b/i, spanish: /hallazgos?|cualquiera/i, except: /^fault\.visit$/ },
  { english: /\bmedicines?\b/i, spanish: /medicinas?|cualquiera/i },
  { english: /\bjudgment\b/i, spanish: /criterio|juicio/i },
]
/** What stands for the same things elsewhere, and the other way to speak to a person. */
const strangers = /(?<!\p{L})(?:visitas?|ordenador(?:es)?|ficheros?|apartados?|passwords?|contraseñas?|tú|tus?|contigo|puedes|tienes|debes|quieres|haz|click|clic)(?!\p{L})/iu

it.each(terms)('says $english with one word', ({ english, spanish, except }) => {
  const wrong = Object.entries(en).filter(([key, entry]) => except?.test(key) !== true && formsOf(entry).some(text => english.test(text.replace(/\{\w+\}/g, ''))) && !formsOf(es[key]).some(text => spanish.test(text)))
  expect(wrong.map(([key]) => `${key}: ${JSON.stringify(es[key])}`)).toEqual([])
})

it('has no other word for them, and speaks to everybody as "usted"', () => {
  expect([...own, ...content].filter(text => strangers.test(text))).toEqual([])
})

it('writes questions, exclamations and quotations as Spanish does', () => {
  const count = (text: string, mark: string): number => text.split(mark).length - 1
  expect([...own, ...content].filter(text => count(text, '¿') !== count(text, '?') || (count(text, '¡') !== count(text, '!') && !text.includes('!!')) || count(text, '«') !== count(text, '»') || /["“”]/.test(text))).toEqual([])
})

it('calls no key by its English name', () => {
  expect(own.filter(text => /\b(?:Shift|Enter|PgUp|PgDn|Backspace|Space|Home|End|Control)\b/.test(text))).toEqual([])
})
