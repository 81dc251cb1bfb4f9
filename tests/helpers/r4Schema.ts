import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }

const file = path.resolve(import.meta.dirname, '../fixtures/fhir/r4.schema.json')
const ajv = new Ajv({ strict: false, allErrors: true })
ajv.addMetaSchema(draft06)
ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object, 'r4')

/** What the official R4 schema finds wrong with a resource: place and message. @see tests/fixtures/fhir */
export function listSchemaFaults(resource: { readonly resourceType: string }): readonly string[] {
  const check = ajv.getSchema(`r4#/definitions/${resource.resourceType}`)
  if (check === undefined)
    return [`no schema for ${resource.resourceType}`]
  return check(resource) === true ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
