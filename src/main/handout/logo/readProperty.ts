import colorString from 'color-string'
import { parseLength } from './parseNumbers.ts'

/** A color as `#rrggbb`, `currentcolor` for that of `color`, or `null` for none. */
type Paint = string | null

/** What an element hands on to those in it. */
export interface SvgStyle {
  readonly fill: Paint
  readonly stroke: Paint
  readonly color: Paint
  readonly strokeWidth: number
  readonly rule: 'nonzero' | 'evenodd'
  readonly hasFill: boolean
  readonly hasStroke: boolean
  readonly isStrokeFirst: boolean
  readonly isVisible: boolean
  /** Whether the element and all in it are drawn at all. */
  readonly isShown: boolean
}

/** Reads a property's value. @returns `null` for a value that cannot be drawn */
type Reader = (value: string) => Partial<SvgStyle> | null

/** Reads a color. @returns `undefined` for what is no opaque color: gradients, half-transparent ones */
function parsePaint(text: string): Paint | undefined {
  if (text === 'none' || text === 'currentcolor')
    return text === 'none' ? null : text
  const [red, green, blue, alpha] = (text.length > 64 ? null : colorString.get.rgb(text)) ?? []
  if (red === undefined || green === undefined || blue === undefined || (alpha !== 0 && alpha !== 1))
    return undefined
  return alpha === 0 ? null : (colorString.to.hex(red, green, blue)?.toLowerCase() ?? undefined)
}

const readPaint = (name: 'fill' | 'stroke' | 'color'): Reader => (value) => {
  const paint = parsePaint(value)
  if (name === 'color' && paint === 'currentcolor')
    return {}
  return paint === undefined ? null : { [name]: paint }
}

/** Opacity is all or nothing: what lies beneath is not known when a shape is read. */
const readOpacity = (name: 'hasFill' | 'hasStroke' | 'isShown'): Reader => (value) => {
  const opacity = parseLength(value.replace(/^([\d.]+)%$/, (_, percent: string) => String(Number(percent) / 100)))
  return opacity === 0 || opacity === 1 ? { [name]: opacity === 1 } : null
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['fill', readPaint('fill')],
  ['stroke', readPaint('stroke')],
  ['color', readPaint('color')],
  ['fill-opacity', readOpacity('hasFill')],
  ['stroke-opacity', readOpacity('hasStroke')],
  ['opacity', readOpacity('isShown')],
  ['fill-rule', value => value === 'nonzero' || value === 'evenodd' ? { rule: value } : null],
  ['stroke-width', (value) => {
    const strokeWidth = parseLength(value)
    return strokeWidth === null || strokeWidth < 0 ? null : { strokeWidth }
  }],
  ['paint-order', value => ({ isStrokeFirst: /^\s*(?:markers\s+)?stroke/.test(value) })],
  ['visibility', value => ({ isVisible: value === 'visible' })],
  ['display', value => ({ isShown: value !== 'none' })],
])

const paper = ['none', 'transparent', 'white', '#fff', '#ffffff']

/** Properties that change what is seen in ways that a drawing has not, and the values that change nothing. All others change nothing. */
const plainValues: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['clip', 'clip-path', 'mask', 'mask-image', 'filter', 'backdrop-filter', 'stroke-dasharray', 'marker', 'marker-start', 'marker-mid', 'marker-end', 'vector-effect', 'background-image', 'translate', 'rotate', 'scale', 'offset-path'].map(name => [name, ['none', 'auto']] as const),
  ['mix-blend-mode', ['normal']],
  ['background', paper],
  ['background-color', paper],
  ['transform-origin', ['0', '0 0', '0px 0px']],
])

/**
 * Reads a property of an element.
 * @returns what it changes, nothing for a property that a drawing does without, or `null` for a value that cannot be drawn
 */
export function readProperty(name: string, text: string): Partial<SvgStyle> | null {
  const value = text.trim().toLowerCase()
  const reader = readers.get(name)
  if (reader !== undefined)
    return value === 'inherit' ? {} : reader(value)
  return plainValues.get(name)?.includes(value) === false ? null : {}
}
