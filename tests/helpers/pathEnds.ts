/**
 * The places that SVG path data goes through: the end of every piece, in order.
 * @throws Error for a piece that no figure should hold
 */
export function pathEnds(path: string): readonly (readonly [number, number])[] {
  const counts: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, A: 7, Z: 0 }
  return [...path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].flatMap(([piece, command = '', rest = '']) => {
    const numbers = rest.trim() === '' ? [] : rest.trim().split(/\s+/).map(Number)
    if (numbers.length !== counts[command] || !numbers.every(Number.isFinite))
      throw new Error(`"${piece}" is no piece of a path`)
    const [x, y] = numbers.slice(-2)
    return x === undefined || y === undefined ? [] : [[x, y] as const]
  })
}
