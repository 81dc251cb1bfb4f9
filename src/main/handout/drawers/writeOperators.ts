import { writePath } from '../logo/writePath.ts'

const UNMOVED = [1, 0, 0, 1, 0, 0] as const

/** Paths that are kept written, at most. */
const MOST_PATHS = 2000
const written = new Map<string, string>()

const operators: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' }

/** A tenth of a unit: drawings are some hundred units wide, and on paper smaller than that in points. */
const round = (value: string): string => String(Math.round(10 * Number(value)) / 10 + 0)

/**
 * SVG path data as PDF operators. pdfkit reads a path anew for every sheet, writes arcs to a millionth of a unit and takes a quadratic curve for something else.
 * @throws Error for data that cannot be read: drawings have been checked before
 */
export function writeOperators(path: string): string {
  let content = written.get(path)
  if (content === undefined) {
    const plain = writePath(path, [...UNMOVED])
    if (plain === null)
      throw new Error(`not path data: ${path.slice(0, 60)}`)
    content = [...plain.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, command = '', values = '']) => [...values.split(' ').filter(Boolean).map(round), operators[command]].join(' ')).join('\n')
    if (written.size >= MOST_PATHS)
      written.clear()
    written.set(path, content)
  }
  return content
}
