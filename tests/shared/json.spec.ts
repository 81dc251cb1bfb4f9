import { expect, it } from 'vitest'
import { parseJson } from '../../src/shared/json.ts'

it('reads what JSON.parse reads', () => {
  expect(parseJson('{"a":[1,null]}')).toEqual({ ok: true, value: { a: [1, null] } })
})

it.each([
  ['{\n  "a": oops\n}', 'line 2, column 8'],
  ['{"a": 1,}', 'line 1, column 9'],
  ['', 'line 1, column 1'],
  ['{"a": 1', 'line 1, column 8'],
  ['// note\n{}', 'line 1, column 1'],
])('says where %j is wrong', (text, place) => {
  const parsed = parseJson(text)
  expect(parsed.ok ? '' : parsed.fault).toContain(place)
})
