/** A place on a figure: x to the right, y down, in the figure's units. */
export type Point = readonly [x: number, y: number]

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1])

/** `a` moved along `way`, `times` over. */
export const move = (a: Point, way: Point, times = 1): Point => [a[0] + way[0] * times, a[1] + way[1] * times]

/** The place a share of the way from one to another: 0 is the first, 1 the second. */
export const between = (a: Point, b: Point, share = 0.5): Point => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]

/** The step of length 1 from one place toward another; to the right where both are one. */
export function unit(from: Point, to: Point): Point {
  const length = distance(from, to)
  return length === 0 ? [1, 0] : [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
}

/** The way to the right hand of one who walks `way`, as seen on the sheet. */
export const rightOf = ([x, y]: Point): Point => [-y, x]

/** The place `along` units from one place toward another, and `aside` units to the right hand of that way. */
export function place(from: Point, toward: Point, along: number, aside: number): Point {
  const way = unit(from, toward)
  return move(move(from, way, along), rightOf(way), aside)
}
