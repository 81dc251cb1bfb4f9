type Place = readonly [x: number, y: number]

/** Places along a part of a circle that goes clockwise by less than a half turn, its end last. */
function arcPlaces(from: Place, to: Place, radius: number): readonly Place[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const chord = Math.hypot(dx, dy)
  const off = Math.sqrt(Math.max(0, radius ** 2 - chord ** 2 / 4)) / (chord || 1)
  const [x, y] = [from[0] + dx / 2 - dy * off, from[1] + dy / 2 + dx * off]
  const start = Math.atan2(from[1] - y, from[0] - x)
  const turn = ((Math.atan2(to[1] - y, to[0] - x) - start) % (2 * Math.PI) + 2 * Math.PI) % (2 * Math.PI)
  const within = Array.from({ length: 7 }, (_, index) => start + turn * (index + 1) / 8)
  return [...within.map(angle => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const), to]
}

/**
 * Places that SVG path data goes through, in order: the end of every piece, and those along its arcs.
 * @throws Error for a piece that no figure should hold
 */
export function pathPlaces(path: string): readonly Place[] {
  const counts: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, A: 7, Z: 0 }
  const places: Place[] = []
  for (const [piece, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = rest.trim() === '' ? [] : rest.trim().split(/\s+/).map(Number)
    if (numbers.length !== counts[command] || !numbers.every(Number.isFinite))
      throw new Error(`"${piece}" is no piece of a path`)
    const [x, y] = numbers.slice(-2)
    const before = places.at(-1)
    if (x !== undefined && y !== undefined)
      places.push(...(command === 'A' && before ? arcPlaces(before, [x, y], numbers[0] ?? 0) : [[x, y] as const]))
  }
  return places
}
