/** Maps x, y to a·x + c·y + e, b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that does `inner` first and `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** How much a map stretches lines, or `null` when that is not the same in all directions (by over 1 %). */
export function scaleOf([a, b, c, d]: Matrix): number | null {
  const [x, y] = [Math.hypot(a, b), Math.hypot(c, d)]
  const isEven = Math.abs(x - y) <= 0.01 * Math.max(x, y) && Math.abs(a * c + b * d) <= 0.01 * x * y
  return isEven ? Math.sqrt(Math.abs(a * d - b * c)) : null
}
