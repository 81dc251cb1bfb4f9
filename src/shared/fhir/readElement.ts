import type { VisitFault } from '../intake/parseVisit.ts'
import { showValue } from '../showValue.ts'

/** An element of a resource: any object of JSON. */
export type FhirObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is FhirObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Characters of a key that a path shows. */
const longest = 60

/** A place below another one: `item[2].answer`. A key that is no name stands in quotes, and a long one is cut, so that a message stays one line. */
export function placeIn(path: string, key: string | number): string {
  if (typeof key === 'number')
    return `${path}[${key}]`
  const name = key.length > longest ? `${key.slice(0, longest - 1)}…` : key
  if (!/^[\w…-]+$/.test(name))
    return `${path}[${JSON.stringify(name)}]`
  return path === '' ? name : `${path}.${name}`
}

const everywhere = ['id', 'extension', 'modifierExtension']

/** What R4 allows in each of our elements. A primitive may have its extensions beside it, under `_name`. */
const allowed = {
  response: [
    ...everywhere, 'resourceType', 'meta', 'implicitRules', 'language', 'text', 'contained', 'identifier', 'basedOn', 'partOf',
    'questionnaire', 'status', 'subject', 'encounter', 'authored', 'author', 'source', 'item',
    '_implicitRules', '_language', '_questionnaire', '_status', '_authored',
  ],
  item: [...everywhere, 'linkId', 'definition', 'text', 'answer', 'item', '_linkId', '_definition', '_text'],
  answer: [...everywhere, 'item'],
} as const

/** Which of these an answer's value may be. */
const valueTypes = ['Boolean', 'Decimal', 'Integer', 'Date', 'DateTime', 'Time', 'String', 'Uri', 'Attachment', 'Coding', 'Quantity', 'Reference']
const values = new Set(valueTypes.map(type => `value${type}`))
const valueExtensions = new Set(valueTypes.map(type => `_value${type}`))

/** The values that an answer gives: one, unless something is wrong. */
export const listValues = (answer: FhirObject): readonly string[] => Object.keys(answer).filter(key => values.has(key))

/**
 * Finds what R4 does not allow in an element: a key that is misspelled would read as not asked. What it allows and we do not need is passed over,
 * except what changes the meaning of the rest: that must be understood or refused.
 * @see https://hl7.org/fhir/R4/extensibility.html#modifierExtension
 */
export function checkKeys(element: FhirObject, kind: keyof typeof allowed, path: string): readonly VisitFault[] {
  const known: readonly string[] = allowed[kind]
  return Object.keys(element).flatMap((key) => {
    const at = placeIn(path, key)
    if (!known.includes(key) && !(kind === 'answer' && (values.has(key) || valueExtensions.has(key))))
      return [{ path: at, text: 'FHIR R4 has no such element here' }]
    if ((key === 'modifierExtension' || key === 'implicitRules') && element[key] !== undefined)
      return [{ path: at, text: `expected nothing here, as it can change what the answers mean, found ${showValue(element[key])}` }]
    return []
  })
}
