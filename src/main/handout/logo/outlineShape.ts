import type { LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import type { SvgElement } from './parseSvgTree.ts'
import { fail, ok } from '../../../shared/result.ts'
import { parseLength, parseNumbers } from './parseNumbers.ts'

type Lengths = Readonly<Record<string, number>>

/** Lengths that an element takes, and its outline as path data from those that are given. */
interface BasicShape {
  readonly takes: readonly string[]
  readonly outline: (lengths: Lengths) => string
}

function outlineEllipse(x: number, y: number, rx: number, ry: number): string {
  return rx > 0 && ry > 0 ? `M${x - rx} ${y}A${rx} ${ry} 0 0 1 ${x + rx} ${y}A${rx} ${ry} 0 0 1 ${x - rx} ${y}Z` : ''
}

function outlineRectangle({ x = 0, y = 0, width = 0, height = 0, rx, ry }: Lengths): string {
  if (width <= 0 || height <= 0)
    return ''
  const [right, bottom] = [x + width, y + height]
  const [h, v] = [Math.min(rx ?? ry ?? 0, width / 2), Math.min(ry ?? rx ?? 0, height / 2)]
  if (h <= 0 || v <= 0)
    return `M${x} ${y}L${right} ${y}L${right} ${bottom}L${x} ${bottom}Z`
  const turn = (toX: number, toY: number): string => `A${h} ${v} 0 0 1 ${toX} ${toY}`
  return `M${x + h} ${y}L${right - h} ${y}${turn(right, y + v)}L${right} ${bottom - v}${turn(right - h, bottom)}L${x + h} ${bottom}${turn(x, bottom - v)}L${x} ${y + v}${turn(x + h, y)}Z`
}

const basicShapes: ReadonlyMap<string, BasicShape> = new Map([
  ['rect', { takes: ['x', 'y', 'width', 'height', 'rx', 'ry'], outline: outlineRectangle }],
  ['circle', { takes: ['cx', 'cy', 'r'], outline: ({ cx = 0, cy = 0, r = 0 }: Lengths) => outlineEllipse(cx, cy, r, r) }],
  ['ellipse', { takes: ['cx', 'cy', 'rx', 'ry'], outline: ({ cx = 0, cy = 0, rx, ry }: Lengths) => outlineEllipse(cx, cy, rx ?? ry ?? 0, ry ?? rx ?? 0) }],
  ['line', { takes: ['x1', 'y1', 'x2', 'y2'], outline: ({ x1 = 0, y1 = 0, x2 = 0, y2 = 0 }: Lengths) => `M${x1} ${y1}L${x2} ${y2}` }],
])

/** The elements of SVG that draw something, of those that a logo may have. */
export const drawable: readonly string[] = [...basicShapes.keys(), 'path', 'polyline', 'polygon']

function outlinePoints({ name, attributes }: SvgElement): Result<string, LogoFault> {
  const numbers = parseNumbers(attributes.get('points') ?? '')
  if (numbers === null || numbers.length % 2 === 1)
    return fail({ kind: 'logo-damaged', format: 'svg', reason: 'path' })
  const path = numbers.map((number, index) => index % 2 === 0 ? `L${number}` : ` ${number}`).join('')
  return ok(path === '' ? '' : `M${path.slice(1)}${name === 'polygon' ? 'Z' : ''}`)
}

/** The outline of a drawable element as SVG path data, empty where it has none. A path's own data are not looked at. */
export function outlineShape(element: SvgElement): Result<string, LogoFault> {
  const { name, attributes } = element
  if (name === 'path')
    return ok(attributes.get('d')?.replace(/^\s*none\s*$/, '') ?? '')
  const shape = basicShapes.get(name)
  if (shape === undefined)
    return outlinePoints(element)
  const lengths: Record<string, number> = {}
  for (const attribute of shape.takes) {
    const text = attributes.get(attribute) ?? 'auto'
    const length = parseLength(text)
    if (length === null && text !== 'auto')
      return fail({ kind: 'logo-unsupported', format: 'svg', what: `${attribute}="${text.slice(0, 20)}"` })
    if (length !== null)
      lengths[attribute] = length
  }
  return ok(shape.outline(lengths))
}
