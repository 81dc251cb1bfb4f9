import type { Point } from './point.ts'
import { between, distance, move, rightOf, unit } from './point.ts'

/** Joins pieces of SVG path data; a number is written to a tenth of a unit, which is finer than any printer. */
export function path(strings: TemplateStringsArray, ...values: readonly (Point | number | string)[]): string {
  const write = (value: number): string => String(Math.round(value * 10) / 10)
  return strings.map((text, index) => {
    const value = values[index] ?? ''
    return text + (typeof value === 'string' ? value : typeof value === 'number' ? write(value) : `${write(value[0])} ${write(value[1])}`)
  }).join('')
}

/** A line with corners. */
export const straightLine = (points: readonly Point[]): string => points.map((point, index) => path`${index === 0 ? 'M' : 'L'}${point}`).join('')

/** A smooth line through all points (a Catmull-Rom spline as cubic Béziers). */
export function smoothLine(points: readonly Point[], closed = false): string {
  const count = points.length
  const point = (index: number): Point => points[closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))] ?? [0, 0]
  const pieces = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)]
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const reach: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return path`C${leave} ${reach} ${to}`
  })
  return path`M${point(0)}${pieces.join('')}${closed ? 'Z' : ''}`
}

/** One even bow from a place over another to a third. */
export function bow(from: Point, over: Point, to: Point): string {
  const pull = between(from, to)
  return path`M${from}Q${[2 * over[0] - pull[0], 2 * over[1] - pull[1]]} ${to}`
}

/** The rest of a smooth line that starts at the first point, passes near the inner ones and ends at the last. */
export function flowOn(points: readonly Point[]): string {
  const last = points.length - 1
  return points.slice(1, last).map((point, index) => path`Q${point} ${index + 2 === last ? points[last] ?? point : between(point, points[index + 2] ?? point)}`).join('')
}

/** A round patch of skin about a joint. */
export interface Disc { readonly at: Point, readonly radius: number }

/**
 * Part of a circle, clockwise, on from where the path is, over a place halfway to its end.
 * Never in one piece: of a half circle, ends that are rounded shift the middle by far more than they are off.
 */
export const arc = (radius: number, over: Point, end: Point): string => path`A${radius} ${radius} 0 0 1 ${over}A${radius} ${radius} 0 0 1 ${end}`

/** Two discs and all between their outer tangents, clockwise. */
function wrapTwo(a: Disc, b: Disc): string {
  const way = unit(a.at, b.at)
  // Where one disc holds the other there are no tangents: the larger one is almost the whole shape.
  const lean = Math.acos(Math.min(0.999, Math.max(-0.999, (a.radius - b.radius) / (distance(a.at, b.at) || 1))))
  const rim = ({ at, radius }: Disc, hand: 1 | -1): Point => move(move(at, way, radius * Math.cos(lean)), rightOf(way), hand * radius * Math.sin(lean))
  return path`M${rim(b, -1)}${arc(b.radius, move(b.at, way, b.radius), rim(b, 1))}L${rim(a, 1)}${arc(a.radius, move(a.at, way, -a.radius), rim(a, -1))}Z`
}

/**
 * A chain of discs wrapped tightly, for filling by the rule "nonzero".
 * @param grow - by how much every disc is larger; below 0 it is smaller
 */
export function wrap(chain: readonly Disc[], grow: number): string {
  const discs = chain.map(disc => ({ ...disc, radius: Math.max(0.5, disc.radius + grow) }))
  return discs.slice(1).map((disc, index) => wrapTwo(discs[index] ?? disc, disc)).join('')
}
