import type { Fact } from '../../src/shared/eventLog/loggedEvent.ts'
import fc from 'fast-check'
import { Fact as FactSchema } from '../../src/shared/eventLog/loggedEvent.ts'

/** What a schema says of itself, as far as events need it. */
interface Definition {
  readonly type: string
  readonly options?: readonly Schema[]
  readonly shape?: Readonly<Record<string, Schema>>
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
}
interface Schema {
  readonly _zod: { readonly def: Definition }
  readonly safeParse: (value: unknown) => { readonly success: boolean }
}

/** A leaf of a schema, with the way to it. */
export interface Leaf {
  readonly path: string
  readonly type: string
  readonly schema: Schema
}

/** Every leaf of a schema that is made of objects and unions. */
export function listLeaves(schema: unknown, path = ''): readonly Leaf[] {
  const { def } = (schema as Schema)._zod
  switch (def.type) {
    case 'union': return (def.options ?? []).flatMap(option => listLeaves(option, path))
    case 'object': {
      const { kind } = def.shape ?? {}
      const at = kind === undefined ? path : `${path}${String(kind._zod.def.values?.[0])}`
      return Object.entries(def.shape ?? {}).flatMap(([name, part]) => listLeaves(part, `${at} ${name} `))
    }
    default: return [{ path, type: def.type, schema: schema as Schema }]
  }
}

function anyLeaf({ path, type, schema }: Leaf): fc.Arbitrary<unknown> {
  const { def } = schema._zod
  switch (type) {
    case 'literal': return fc.constantFrom(...def.values ?? [])
    case 'enum': return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'boolean': return fc.boolean()
    case 'number': return fc.nat(600)
    case 'string': return fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.constantFrom('', '-standin')).map(([major, minor, patch, end]) => `${major}.${minor}.${patch}${end}`)
    default: throw new Error(`${path}: an event with a ${type}`)
  }
}

const kinds = (FactSchema as unknown as Schema)._zod.def.options ?? []

/** Any fact that can be logged, made from the schema itself. */
export const anyFact: fc.Arbitrary<Fact> = fc.oneof(...kinds.map(kind =>
  fc.record(Object.fromEntries(Object.entries(kind._zod.def.shape ?? {}).map(([name, part]) => [name, anyLeaf({ path: name, type: part._zod.def.type, schema: part })]))) as fc.Arbitrary<Fact>))

/** Every fact with every value of its lists, once; numbers and versions are the same in all. */
export function everyFact(): readonly Fact[] {
  return kinds.flatMap((kind) => {
    const parts = Object.entries(kind._zod.def.shape ?? {}).map(([name, { _zod: { def } }]): readonly (readonly [string, unknown])[] => {
      const values = def.type === 'boolean' ? [true, false] : def.type === 'number' ? [2] : def.type === 'string' ? (name === 'electron' ? ['1.2.3', '1.2.3-standin'] : ['1.2.3']) : def.values ?? Object.values(def.entries ?? {})
      return values.map(value => [name, value] as const)
    })
    return parts.reduce<readonly (readonly (readonly [string, unknown])[])[]>((found, part) => found.flatMap(before => part.map(one => [...before, one])), [[]])
  }).map(entries => FactSchema.parse(Object.fromEntries(entries)))
}
