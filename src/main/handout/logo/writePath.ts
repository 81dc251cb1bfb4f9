import type { Matrix } from './matrix.ts'
import svgpath from 'svgpath'

/** Far beyond any drawing's field, and near enough for a PDF to take. */
const FARTHEST = 1e6

/** Says a coordinate with two decimals, a hundred-thousandth of the drawing's width. */
const say = (value: number): string => String(Math.round(value * 100) / 100 + 0)

/**
 * Writes path data anew, mapped by a matrix, with M, L, C and Z alone: pdfkit takes other curves (Q, T) for something else.
 * @returns `null` when the data cannot be read or lead too far away
 */
export function writePath(data: string, matrix: Matrix): string | null {
  const path = svgpath(data)
  // Not in the package's types: what went wrong, or nothing.
  if ((path as unknown as { readonly err: string }).err !== '')
    return null
  let isSound = true
  let isClosed = false
  const written: string[] = []
  const write = (command: string, ...values: readonly number[]): void => {
    isSound &&= values.every(value => Math.abs(value) <= FARTHEST)
    written.push(command + values.map(say).join(' '))
  }
  path.abs().unarc().unshort().matrix([...matrix]).iterate((segment, _, x, y) => {
    // A stroke that goes on after Z starts where the closed one did.
    if (isClosed && segment[0] !== 'M')
      write('M', x, y)
    isClosed = segment[0] === 'Z'
    switch (segment[0]) {
      case 'M': return write('M', segment[1], segment[2])
      case 'L': return write('L', segment[1], segment[2])
      case 'H': return write('L', segment[1], y)
      case 'V': return write('L', x, segment[1])
      case 'C': return write('C', segment[1], segment[2], segment[3], segment[4], segment[5], segment[6])
      case 'Q': {
        const [, qx, qy, toX, toY] = segment
        return write('C', x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y), toX + 2 / 3 * (qx - toX), toY + 2 / 3 * (qy - toY), toX, toY)
      }
      case 'Z': return write('Z')
      default:
        isSound = false
    }
  })
  return isSound ? written.join('') : null
}
