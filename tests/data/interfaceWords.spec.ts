import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { shippedWords } from '../helpers/shippedContent.ts'

const words = shippedWords()
const source = path.resolve(import.meta.dirname, '../../src')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(?:ts|vue)$/.test(file))
  .map(file => readFileSync(path.join(source, file), 'utf8'))
  .join('\n')

/** Keys written out in the code, and beginnings of keys that end in a value: `handout.help.${tier}`. */
const whole = new Set([...code.matchAll(/['`]([a-z]+(?:\.[a-zA-Z0-9-]+)+)['`]/g)].map(match => match[1] ?? ''))
const beginnings = [...code.matchAll(/`([a-z]+\.(?:[a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]*)\$\{/g)].map(match => match[1] ?? '')

it.each(locales)('%s has the keys that the other languages have', (locale) => {
  expect(Object.keys(words[locale]).sort()).toEqual(Object.keys(words.en).sort())
})

it.each(locales)('%s fills the same places as the other languages', (locale) => {
  const places = (entry: unknown): readonly string[] => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort()
  for (const [key, entry] of Object.entries(words[locale]))
    expect({ key, places: places(entry) }).toEqual({ key, places: places(words.en[key]) })
})

it.each(locales)('%s keeps each key in the file of its area', (locale) => {
  for (const file of readdirSync(resourcePath('text', locale))) {
    const keys = Object.keys(JSON.parse(readFileSync(resourcePath('text', locale, file), 'utf8')) as object)
    expect(keys.filter(key => !key.startsWith(`${path.basename(file, '.json')}.`))).toEqual([])
  }
})

it('has words for every key that the code names', () => {
  const areas = new Set(Object.keys(words.en).map(key => key.split('.')[0]))
  const named = [...whole].filter(key => areas.has(key.split('.')[0]) && !/\.(?:jsonl?|ts|vue|js|css|pdf|txt|db)$/.test(key))
  expect(named.filter(key => !Object.hasOwn(words.en, key))).toEqual([])
})

it('has no words that nothing shows', () => {
  const idle = Object.keys(words.en).filter(key => !whole.has(key) && !beginnings.some(beginning => beginning.includes('.') && key.startsWith(beginning)))
  expect(idle).toEqual([])
})
