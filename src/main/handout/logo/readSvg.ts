import type { DrawingShape } from '../../../shared/drawing.ts'
import type { Logo, LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import type { Matrix } from './matrix.ts'
import type { SvgElement } from './parseSvgTree.ts'
import type { SvgStyle } from './readProperty.ts'
import { mostLogoShapes } from '../../../shared/handout/logo.ts'
import { fail, ok } from '../../../shared/result.ts'
import { inheritStyle, initialStyle } from './inheritStyle.ts'
import { multiply, scaleOf } from './matrix.ts'
import { drawable, outlineShape } from './outlineShape.ts'
import { parseSvgTree } from './parseSvgTree.ts'
import { parseTransform } from './parseTransform.ts'
import { readField } from './readField.ts'
import { writePath } from './writePath.ts'

/** Characters of path data, in the file and in the drawing. A sheet is drawn up to five times until it fits its page. */
const MOST_PATH = 250_000

/** Elements that tell and do not draw. What is in `defs` is drawn only by others that refer to it, and those are refused. */
const silent: readonly string[] = ['title', 'desc', 'metadata', 'defs']

const unsupported = (what: string): LogoFault => ({ kind: 'logo-unsupported', format: 'svg', what })
const isForeign = ({ isSvg, name }: SvgElement): boolean => !isSvg || silent.includes(name)

/** A shape's layers: fill and stroke in one, or in two where the stroke lies below. */
function paintShape(path: string, style: SvgStyle, matrix: Matrix): Result<readonly DrawingShape[], LogoFault> {
  const pick = (paint: string | null): string | null => paint === 'currentcolor' ? style.color : paint
  const fill = style.hasFill ? pick(style.fill) : null
  const stroke = style.hasStroke && style.strokeWidth > 0 ? pick(style.stroke) : null
  const scale = scaleOf(matrix)
  // A pen that is broader in one direction than in the other is no pen that a drawing has.
  if (stroke !== null && scale === null)
    return fail(unsupported('stroke + transform'))
  const strokeWidth = stroke === null ? 0 : Math.round(style.strokeWidth * (scale ?? 0) * 100) / 100
  const whole: DrawingShape = { path, fill, stroke: strokeWidth > 0 ? stroke : null, strokeWidth, rule: style.rule }
  const layers = style.isStrokeFirst ? [{ ...whole, fill: null }, { ...whole, stroke: null, strokeWidth: 0 }] : [whole]
  return ok(layers.filter(layer => layer.fill !== null || layer.stroke !== null))
}

/** Goes through the elements of a file in the order in which they are drawn. */
class ShapeReader {
  readonly shapes: DrawingShape[] = []
  #read = 0
  #written = 0

  /** Adds what an element and those in it draw. @returns the first fault */
  add(element: SvgElement, parentStyle: SvgStyle, parentMatrix: Matrix): LogoFault | null {
    if (isForeign(element))
      return null
    const isGroup = element.name === 'g' || element.name === 'svg'
    if (!isGroup && !drawable.includes(element.name))
      return unsupported(`<${element.name.slice(0, 40)}>`)
    const style = inheritStyle(parentStyle, element)
    if (!style.ok)
      return style.fault
    if (!style.value.isShown)
      return null
    const transform = parseTransform(element.attributes.get('transform') ?? '')
    if (transform === null)
      return unsupported('transform')
    const matrix = multiply(parentMatrix, transform)
    return isGroup ? this.addAll(element, style.value, matrix) : this.#addShape(element, style.value, matrix)
  }

  /** Adds what stands in an element. An SVG in an SVG has a field of its own, which a drawing has not. */
  addAll({ children }: SvgElement, style: SvgStyle, matrix: Matrix): LogoFault | null {
    for (const child of children) {
      const fault = child.isSvg && child.name === 'svg' ? unsupported('<svg>') : this.add(child, style, matrix)
      if (fault !== null)
        return fault
    }
    return null
  }

  #addShape(element: SvgElement, style: SvgStyle, matrix: Matrix): LogoFault | null {
    const moving = element.children.find(child => !isForeign(child))
    if (moving !== undefined)
      return unsupported(`<${moving.name.slice(0, 40)}>`)
    if (!style.isVisible)
      return null
    const outline = outlineShape(element)
    if (!outline.ok)
      return outline.fault
    this.#read += outline.value.length
    const path = this.#read > MOST_PATH ? '' : writePath(outline.value, matrix)
    if (path === null)
      return { kind: 'logo-damaged', format: 'svg', reason: 'path' }
    // A line has no inside, but a PDF would fill it with a hair's breadth.
    const layers = paintShape(path, element.name === 'line' ? { ...style, hasFill: false } : style, matrix)
    if (!layers.ok)
      return layers.fault
    if (path !== '')
      this.shapes.push(...layers.value)
    this.#written += path.length
    return Math.max(this.#read, this.#written) > MOST_PATH || this.shapes.length > mostLogoShapes ? { kind: 'logo-too-complex' } : null
  }
}

/**
 * Reads an SVG file of shapes in plain colors: paths and basic shapes, groups, transforms, attributes and `style`.
 * Whatever else would change what is seen is refused by its name. Ends and corners of lines come out round, whatever the file asks for.
 */
export function readSvg(bytes: Uint8Array): Result<Logo, LogoFault> {
  const tree = parseSvgTree(new TextDecoder().decode(bytes))
  if (!tree.ok)
    return tree
  const field = readField(tree.value)
  if (!field.ok)
    return field
  const reader = new ShapeReader()
  const fault = reader.add(tree.value, initialStyle, field.value.matrix)
  if (fault !== null)
    return fail(fault)
  const { shapes } = reader
  if (shapes.every(({ fill, stroke }) => (fill ?? '#ffffff') === '#ffffff' && (stroke ?? '#ffffff') === '#ffffff'))
    return fail({ kind: 'logo-blank' })
  return ok({ kind: 'drawing', drawing: { width: field.value.width, height: field.value.height, shapes } })
}
