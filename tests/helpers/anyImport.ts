import type { ContentPack } from '../../src/shared/catalog/contentPack.ts'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { noneCoding } from '../../src/shared/fhir/fhirNames.ts'
import { anyVisit } from './anyVisit.ts'
import { aResponse } from './fhir.ts'

/** Any JSON within a file: changed in place. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Numbers that pick a place and a way to spoil it: any will do, they are taken by their remainder. */
interface Blow {
  readonly way: number
  readonly place: number
  readonly choice: number
}

const keys = ['resourceType', 'findings', 'status', 'questionnaire', 'item', 'answer', 'answers', 'linkId', 'text', 'extension', 'modifierExtension', 'valueBoolean', 'valueInteger', 'valueDecimal', 'valueCoding',
  'valueQuantity', 'valueString', '_valueBoolean', 'system', 'code', 'entry', 'resource', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '', 'fever', 'pain-site', 'side', 'age']
const strings = ['QuestionnaireResponse', 'Bundle', 'Patient', 'completed', 'entered-in-error', 'fever', 'age', 'pain-site', 'section.medications', 'pregnancy.rule-1', 'one-side', 'knee', noneCoding.code, noneCoding.system, '__proto__', 'constructor', '', '\u0000', '\uD800', '🦵', 'true']
const values: readonly (() => Json)[] = [
  () => null, () => true, () => false, () => 0, () => -0, () => -1, () => 6, () => 6.5, () => 1e21, () => 1e-7, () => Number.MAX_SAFE_INTEGER, () => [], () => ({}), () => [null], () => [[]], () => 'x'.repeat(100_000),
  () => ({ valueBoolean: true }), () => ({ linkId: 'fever', answer: [{ valueBoolean: true }] }), () => [{ valueCoding: { ...noneCoding } }], ...strings.map(text => () => text),
]

/** Every list and object in a value, with itself. */
function containersOf(value: Json): readonly (Json[] | { [key: string]: Json })[] {
  if (typeof value !== 'object' || value === null)
    return []
  return [value, ...(Array.isArray(value) ? value : Object.values(value)).flatMap(containersOf)]
}

const pick = <T>(list: readonly T[], number: number, otherwise: T): T => list[number % Math.max(1, list.length)] ?? otherwise

/** An own key, `__proto__` too, as JSON has it. */
const setKey = (object: object, key: string, value: Json): void => void Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })

function nest(value: Json, depth: number): Json {
  let nested = value
  for (let level = 0; level < depth; level++)
    nested = level % 2 === 0 ? [nested] : { item: nested }
  return nested
}

function strikeList(list: Json[], way: number, choice: number, value: Json): void {
  const at = choice % Math.max(1, list.length)
  switch (way % 5) {
    case 0:
      list.splice(at, 1)
      break
    case 1:
      list.splice(at, 0, value)
      break
    case 2:
      list.push(structuredClone(list[at] ?? null))
      break
    case 3:
      list[at] = value
      break
    default:
      list[at] = nest(list[at] ?? null, 1 + choice % 150)
  }
}

function strikeObject(object: { [key: string]: Json }, way: number, choice: number, value: Json): void {
  const key = pick(Object.keys(object), choice, 'item')
  const other = pick(keys, choice, '')
  const old = object[key] ?? null
  switch (way % 6) {
    case 0:
      delete object[key]
      break
    case 1:
      delete object[key]
      setKey(object, other, old)
      break
    case 2:
      setKey(object, other, value)
      break
    case 3:
      setKey(object, key, value)
      break
    case 4:
      setKey(object, key, nest(old, 1 + choice % 150))
      break
    default:
      setKey(object, other, structuredClone(old))
  }
}

/** Spoils one place: drops, renames, adds, copies, moves or replaces what is there, or buries it. */
function strike(root: Json, { way, place, choice }: Blow): Json {
  const target = pick(containersOf(root), place, [])
  const value = pick(values, choice, () => null)()
  if (Array.isArray(target))
    strikeList(target, way, choice, value)
  else
    strikeObject(target, way, choice, value)
  return root
}

/** Spoils the text: cuts it at a byte, gives a key twice, changes a sign, adds what does not belong. */
function strikeText(text: string, { way, place, choice }: Blow): string {
  const bytes = Buffer.from(text)
  switch (way % 6) {
    case 0: return bytes.subarray(0, place % (bytes.length + 1)).toString('utf8')
    case 1: {
      const members = [...text.matchAll(/"[^"\\]*":(?:"[^"\\]*"|true|false|-?\d+)/g)]
      const member = members[place % Math.max(1, members.length)]
      return member === undefined ? text : `${text.slice(0, member.index)}${member[0]},${text.slice(member.index)}`
    }
    case 2: {
      bytes[place % Math.max(1, bytes.length)] = choice % 256
      return bytes.toString('utf8')
    }
    case 3: return `\uFEFF${text}`
    case 4: return `${text}${pick([' ', '\n', ',', '{}', '\u0000'], choice, '')}`
    default: return pick(['', ' ', 'null', '[]', '[', '{"a":'.repeat(5000), '['.repeat(50_000), '1e999', '"'], choice, '')
  }
}

const anyBlow: fc.Arbitrary<Blow> = fc.record({ way: fc.nat(), place: fc.nat(), choice: fc.nat() })

/** A real visit in one of its forms: alone, in a bundle, in a batch. */
const anyForm = (pack: ContentPack): fc.Arbitrary<Json> => fc.tuple(anyVisit(pack.findings), fc.nat(6)).map(([answers, form]) => {
  const plain = { id: 'a1', findings: answers }
  const response = aResponse({ answers })
  const flat = { ...response, item: (response.item ?? []).flatMap(({ item }) => item ?? []) }
  const written = [plain, response, flat, { resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Patient' } }, { resource: response }] }, [plain, response], [], response][form]
  return JSON.parse(JSON.stringify(written)) as Json
})

/** Any JSON whose keys are likely to matter. */
const anyJson: fc.Arbitrary<string> = fc.oneof(fc.json(), fc.anything({
  key: fc.constantFrom(...keys),
  values: [fc.constantFrom(...strings), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)],
  maxDepth: 5,
}).map(value => JSON.stringify(value) ?? 'null'))

/** The text of any file that someone might give for a visit: sound, spoiled in its data or in its text, or anything at all. */
export function anyImport(pack: ContentPack): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 1, arbitrary: anyForm(pack).map(form => JSON.stringify(form)) },
    { weight: 5, arbitrary: fc.tuple(anyForm(pack), fc.array(anyBlow, { minLength: 1, maxLength: 4 })).map(([form, blows]) => JSON.stringify(blows.reduce(strike, form))) },
    { weight: 2, arbitrary: fc.tuple(anyForm(pack), anyBlow).map(([form, blow]) => strikeText(JSON.stringify(form), blow)) },
    { weight: 2, arbitrary: anyJson },
  )
}
