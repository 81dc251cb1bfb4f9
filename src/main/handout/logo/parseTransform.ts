import type { Matrix } from './matrix.ts'
import { identity, multiply } from './matrix.ts'
import { parseNumbers } from './parseNumbers.ts'

const translate = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

function rotate(degrees: number): Matrix {
  const angle = degrees * Math.PI / 180
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
}

const tangent = (degrees: number): number => Math.tan(degrees * Math.PI / 180)

/** The maps that SVG has, each with the counts of numbers that it takes. */
const maps: ReadonlyMap<string, { readonly counts: readonly number[], readonly map: (...numbers: readonly number[]) => Matrix }> = new Map([
  ['matrix', { counts: [6], map: (a = 1, b = 0, c = 0, d = 1, e = 0, f = 0) => [a, b, c, d, e, f] }],
  ['translate', { counts: [1, 2], map: (x = 0, y = 0) => translate(x, y) }],
  ['scale', { counts: [1, 2], map: (x = 1, y = x) => [x, 0, 0, y, 0, 0] }],
  ['rotate', { counts: [1, 3], map: (angle = 0, x = 0, y = 0) => multiply(multiply(translate(x, y), rotate(angle)), translate(-x, -y)) }],
  ['skewX', { counts: [1], map: (angle = 0) => [1, 0, tangent(angle), 1, 0, 0] }],
  ['skewY', { counts: [1], map: (angle = 0) => [1, tangent(angle), 0, 1, 0, 0] }],
])

/** No transform is longer; a pattern takes its time over what is. */
const LONGEST = 1000

/** Reads a `transform` attribute. @returns `null` when any of it is not a map of SVG 1.1 */
export function parseTransform(text: string): Matrix | null {
  const call = /(\w+)\s*\(([^()]*)\)/g
  if (text.length > LONGEST || !/^[\s,]*$/.test(text.replace(call, '')))
    return null
  let matrix: Matrix | null = identity
  for (const [, name = '', list = ''] of text.matchAll(call)) {
    const found = maps.get(name)
    const numbers = parseNumbers(list)
    matrix = matrix === null || numbers === null || found === undefined || !found.counts.includes(numbers.length) ? null : multiply(matrix, found.map(...numbers))
  }
  return matrix
}
