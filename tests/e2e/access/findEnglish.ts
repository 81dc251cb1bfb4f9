import type { PageText } from './collectTexts.ts'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sourceLine } from '../../../src/renderer/src/components/catalog/numberSources.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { root } from '../launchApp.ts'

/** Words without which English has few sentences, and names of its days and months; Spanish has none of them. In capitals they are something else: OR is a measure. */
const functionWords = /(?<![\p{L}\p{N}./_-])(?:[Tt]he|[Aa]nd|[Oo]f|[Ww]ith|[Nn]ot|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Tt]o|[Ff]or|[Ff]rom|[Tt]his|[Tt]hat|[Ii]t|[Bb]e|[Bb]y|or|[Aa]t|[Oo]n|[Ii]n|[Aa]n|[Yy]ou|[Yy]our|[Ww]hich|[Ww]hen|[Ww]here|[Ww]hat|[Cc]annot|[Dd]oes|[Ww]ill|[Bb]een|[Ee]xpected|[Ff]ound|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|June|July|August|October|December)(?![\p{L}\p{N}_/-]|\.\w)/u

function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : []
}
const textsIn = (folder: string): ReadonlySet<string> => new Set(readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.json'))
  .flatMap(file => listTexts(JSON.parse(readFileSync(path.join(root, folder, file), 'utf8')))))

/** Texts of the product and of the content that are English alone; a letter is one in every language. */
const spanish = new Set([...textsIn('resources/text/es'), ...textsIn('resources/content/text/es')])
const english = new Set([...textsIn('resources/text/en'), ...textsIn('resources/content/text/en')].filter(text => text.length > 1 && !spanish.has(text)))

/** Names of sources stand in names for a screen reader too, where nothing can be marked. */
const sources = shippedPack().sources.flatMap(source => [sourceLine(source), source.title])
const withoutSources = (text: string): string => sources.reduce((left, source) => left.replaceAll(source, ''), text)

/** The texts of a Spanish page that are English: known as such, or by a word in them. */
export function findEnglish(texts: readonly PageText[]): readonly string[] {
  return texts.flatMap(({ text, where, isName }) => {
    const own = isName ? withoutSources(text) : text
    const at = english.has(own) ? 0 : own.search(functionWords)
    return at === -1 ? [] : [`${where}: ${own.slice(Math.max(0, at - 60), at + 140)}`]
  })
}
