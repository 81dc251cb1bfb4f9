import type { Disc } from './path.ts'
import type { Point } from './point.ts'
import { arc, flowOn, path } from './path.ts'
import { between, distance, move, place, rightOf, unit } from './point.ts'

/** One measure of a limb: how far along its bone (0 to 1), how far its middle lies to the front of the bone, and half its thickness. */
export type Ring = readonly [along: number, forward: number, half: number]

/** The measures of a limb at one place: see `Ring`. */
export interface Measures { readonly forward: number, readonly half: number }

/** A cut through a limb: its middle, the way to its front (length 1), and half its thickness. */
export interface Slice { readonly at: Point, readonly front: Point, readonly half: number }

/** A line to follow: where it is and which way it goes (length 1) at a distance from its start. */
export type Course = (far: number) => { readonly at: Point, readonly way: Point }

/** How far slices lie apart, in units of the drawing: between them the outline is a curve. */
const SLICE = 11

/** The measures between rings, on a smooth curve through all of them. */
export function measuresAt(rings: readonly Ring[], along: number): Measures {
  const last = rings.length - 1
  const ring = (index: number): Ring => rings[Math.min(last, Math.max(0, index))] ?? [0, 0, 0]
  const next = rings.findIndex(([at]) => at >= along)
  const index = next === -1 ? last : Math.max(0, next - 1)
  const [before, from, to, after] = [ring(index - 1), ring(index), ring(index + 1), ring(index + 2)]
  const u = to[0] === from[0] ? 0 : Math.min(1, Math.max(0, (along - from[0]) / (to[0] - from[0])))
  const curve = (key: 1 | 2): number =>
    (2 * u ** 3 - 3 * u ** 2 + 1) * from[key] + (u ** 3 - 2 * u ** 2 + u) * (to[key] - before[key]) / 2
    + (3 * u ** 2 - 2 * u ** 3) * to[key] + (u ** 3 - u ** 2) * (after[key] - from[key]) / 2
  return { forward: curve(1), half: curve(2) }
}

/** The course of two bones, rounded off within `corner` units of the joint between them. */
export function followBones(start: Point, joint: Point, end: Point, corner: number): Course {
  const [first, second, length] = [unit(start, joint), unit(joint, end), distance(start, joint)]
  return (far) => {
    const past = far - length
    if (Math.abs(past) >= corner)
      return past < 0 ? { at: move(start, first, far), way: first } : { at: move(joint, second, past), way: second }
    const u = (past + corner) / (2 * corner)
    const [enter, leave] = [move(joint, first, -corner), move(joint, second, corner)]
    const [a, b] = [between(enter, joint, u), between(joint, leave, u)]
    return { at: between(a, b, u), way: unit(a, b) }
  }
}

/** Fills what the inner edges of a limb leave open where they cross, behind a joint that is bent far. `half`: the joint's half thickness. */
export function fillCrease(start: Point, joint: Point, end: Point, half: number): readonly Disc[] {
  const open = Math.max(0.35, distance(unit(joint, start), unit(joint, end)) / 2)
  const disc = (far: number): Disc => ({ at: place(joint, between(start, end), far, 0), radius: half / 3 })
  return [disc(half / 3), disc(0.6 * half / open)]
}

/** The course of a bent back: one bow whose middle lies `bend` units off the straight way, to the left hand. */
export function followBow(start: Point, end: Point, bend: number): Course {
  const length = distance(start, end)
  const pull = place(start, end, length / 2, -2 * bend)
  return (far) => {
    const u = far / (length || 1)
    const [a, b] = [between(start, pull, u), between(pull, end, u)]
    return { at: between(a, b, u), way: unit(a, b) }
  }
}

/**
 * Cuts a limb into slices.
 * @param measure - the limb's measures at a distance from its start
 * @param frontOn - the hand on which its front lies for one who walks the course
 */
export function cut(course: Course, measure: (far: number) => Measures, frontOn: 'left' | 'right', from: number, to: number): readonly Slice[] {
  const count = Math.max(2, Math.ceil((to - from) / SLICE))
  return Array.from({ length: count + 1 }, (_, index) => {
    const far = from + (to - from) * index / count
    const { at, way } = course(far)
    const [x, y] = rightOf(way)
    const front: Point = frontOn === 'right' ? [x, y] : [-x, -y]
    const { forward, half } = measure(far)
    return { at: move(at, front, forward), front, half }
  })
}

/**
 * The outline of a limb, clockwise, with round ends.
 * @param grow - by how much it is thicker on each side; below 0 it is thinner
 * @param cutOff - the end is straight, as of a sleeve
 */
export function outline(slices: readonly Slice[], grow: number, cutOff = false): string {
  const [first, second] = slices
  const last = slices.at(-1)
  if (first === undefined || second === undefined || last === undefined)
    return ''
  const way = unit(first.at, second.at)
  const turn = rightOf(way)[0] * first.front[0] + rightOf(way)[1] * first.front[1] > 0 ? -1 : 1
  const edge = (slice: Slice, side: 1 | -1): Point => move(slice.at, slice.front, side * turn * (slice.half + grow))
  const left = slices.map(slice => edge(slice, 1))
  const right = slices.map(slice => edge(slice, -1)).reverse()
  const end = (slice: Slice, ahead: 1 | -1, to: Point): string =>
    arc(slice.half + grow, move(slice.at, rightOf(slice.front), turn * ahead * (slice.half + grow)), to)
  const [leftStart, rightStart] = [edge(first, 1), edge(last, -1)]
  return path`M${leftStart}${flowOn(left)}${cutOff ? path`L${rightStart}` : end(last, 1, rightStart)}${flowOn(right)}${end(first, -1, leftStart)}Z`
}
