import type { Translate } from './i18n/text.ts'

/**
 * Why something on the disk was refused: a closed set, so that the window can say it in its own language. The words are under `reason.<code>`.
 * A fault carries the code as its `reason`, followed by figures for the places `{first}` and `{second}` where the words have them, with a space before each.
 */
export const reasonCodes = [
  // of a path
  'denied', 'disk-read-only', 'disk-full', 'quota', 'no-folder', 'no-file', 'not-a-folder', 'is-a-folder', 'link-loop', 'link-broken', 'not-a-file', 'file-read-only', 'in-use', 'name-too-long',
  // of the database
  'folder-read-only', 'disk-failing', 'cannot-open', 'disk-refuses', 'no-database', 'changed-on-disk', 'record-damaged',
  // of what a file holds
  'not-json', 'not-json-at', 'too-large', 'bad-setting', 'no-backup', 'cut-short', 'part-changed', 'line-too-long', 'line-not-whole', 'not-ours', 'nothing-inside',
  // of what the window asked for, which is a fault of ours
  'misshapen', 'oversized', 'not-plain', 'out-of-step', 'no-reply',
] as const
export type ReasonCode = typeof reasonCodes[number]

const isCode = (text: string): text is ReasonCode => (reasonCodes as readonly string[]).includes(text)

/** A reason in words; what is no code of ours is the system's own text, and stays as it is. */
export function sayReason(reason: string, t: Translate): string {
  const [code = '', first = '', second = ''] = reason.split(' ')
  return isCode(code) ? t(`reason.${code}`, { first, second }) : reason
}

/** A reason for what a text holds that is no JSON. @param fault - as `parseJson` says it, in English */
export function reasonOfJson(fault: string): string {
  const [, line, column] = /line (\d+), column (\d+)/.exec(fault) ?? []
  return line === undefined || column === undefined ? 'not-json' satisfies ReasonCode : `${'not-json-at' satisfies ReasonCode} ${line} ${column}`
}

/** Places of a request that are named, the rest being counted out. */
const mostPlaces = 5
/** Longest that the name of a place may be, in characters. */
const longestPlace = 80

/** A reason for a request that has not the form of one. @param paths - the places of it that are wrong, as `steps[2].answer`; empty for the whole of it */
export function reasonOfPaths(paths: readonly string[]): string {
  const places = [...new Set(paths)].slice(0, mostPlaces).map(path => path.replace(/\s+/g, '_').slice(0, longestPlace))
  return `${'misshapen' satisfies ReasonCode} ${places.filter(place => place !== '').join(',') || '.'}`
}
