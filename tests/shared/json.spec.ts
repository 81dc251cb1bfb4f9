import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseJson } from '../../src/shared/json.ts'

const faultOf = (text: string): string => {
  const parsed = parseJson(text)
  return parsed.ok ? '' : parsed.fault
}

it('reads what JSON.parse reads, however it is spaced', () => {
  fc.assert(fc.property(fc.json(), fc.constantFrom('', ' ', '\n', '\uFEFF'), (text, space) => {
    expect(parseJson(`${space}${JSON.stringify(JSON.parse(text), null, space === '' ? 0 : 1)}`)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
  }))
})

it('takes a text that looks like a key for a text', () => {
  expect(parseJson('{"a": "\\": \\":", "b": ": "}')).toEqual({ ok: true, value: { a: '": ":', b: ': ' } })
})

it.each([
  ['{\n  "a": oops\n}', 'line 2, column 8'],
  ['{"a": 1,}', 'line 1, column 9'],
  ['', 'line 1, column 1'],
  ['{"a": 1', 'line 1, column 8'],
  ['// note\n{}', 'line 1, column 1'],
])('says where %j is wrong', (text, place) => {
  expect(faultOf(text)).toContain(place)
})

it.each([
  ['{"findings": {"fever": true,\n "fever": false}}', 'findings.fever: the key is given twice, again at line 2, column 2'],
  ['[{"a" : 1}, {"a": 1, "\\u0061": 2}]', '[1].a: the key is given twice'],
  ['{"__proto__": 1, "__proto__": 2}', '__proto__: the key is given twice'],
  ['{"a": {"b": 1}, "c": ":", "a": {"b": 1}}', 'a: the key is given twice'],
])('refuses a key given twice: %j', (text, message) => {
  expect(faultOf(text)).toContain(message)
})

it('refuses what is nested beyond sense, sound or not, and says where', () => {
  const nest = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels)
  expect(parseJson(nest('[', ']', 100)).ok).toBe(true)
  expect(faultOf(nest('[', ']', 101))).toBe('lists or objects more than 100 levels deep at line 1, column 101')
  expect(faultOf('['.repeat(200_000))).toContain('levels deep at line 1, column 101')
  expect(faultOf(`${'{"not":'.repeat(3000)}1${'}'.repeat(3000)}`)).toContain('levels deep at line 1, column 701')
})
