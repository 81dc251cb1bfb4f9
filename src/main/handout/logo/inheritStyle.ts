import type { LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import type { SvgElement } from './parseSvgTree.ts'
import type { SvgStyle } from './readProperty.ts'
import { fail, ok } from '../../../shared/result.ts'
import { readProperty } from './readProperty.ts'

/** What holds where a file says nothing. */
export const initialStyle: SvgStyle = {
  fill: '#000000',
  stroke: null,
  color: '#000000',
  strokeWidth: 1,
  rule: 'nonzero',
  hasFill: true,
  hasStroke: true,
  isStrokeFirst: false,
  isVisible: true,
  isShown: true,
}

/** What SVG 2 lets a style say in an attribute's place. */
const geometry: readonly string[] = ['transform', 'd', 'x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height']

/** A web page's way to size a picture; the picture has its own. */
const isPageSize = (element: string, property: string): boolean => element === 'svg' && (property === 'width' || property === 'height')

/** Reads the declarations of a `style` attribute. */
function parseDeclarations(style: string): readonly (readonly [name: string, value: string])[] {
  return style.split(';').filter(part => part.includes(':')).map((part) => {
    const colon = part.indexOf(':')
    return [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).replace(/!\s*important\s*$/i, '')] as const
  })
}

/** A property as people may look for it in the file; a long value is left out. */
function sayProperty(name: string, value: string): string {
  return /^[\x20-\x7e]{1,30}$/.test(value) ? `${name}: ${value}` : name
}

/**
 * The style of an element that stands in another: its attributes, and over them its `style`.
 * @returns the property that cannot be drawn, where there is one
 */
export function inheritStyle(parent: SvgStyle, { name: element, attributes }: SvgElement): Result<SvgStyle, LogoFault> {
  const style = attributes.get('style') ?? ''
  if (style.includes('/*'))
    return fail({ kind: 'logo-unsupported', format: 'svg', what: 'style="/* */"' })
  const properties = new Map([...[...attributes].filter(([name]) => !geometry.includes(name)), ...parseDeclarations(style)])
  let inherited = parent
  for (const [name, value] of properties) {
    const isMoved = geometry.includes(name) && !isPageSize(element, name)
    const part = isMoved ? null : readProperty(name, value)
    if (part === null)
      return fail({ kind: 'logo-unsupported', format: 'svg', what: sayProperty(name, value.trim()) })
    inherited = { ...inherited, ...part, isShown: inherited.isShown && part.isShown !== false }
  }
  return ok(inherited)
}
