import type { LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import type { Matrix } from './matrix.ts'
import type { SvgElement } from './parseSvgTree.ts'
import { fail, ok } from '../../../shared/result.ts'
import { parseLength, parseNumbers } from './parseNumbers.ts'

/** A drawing's size, and the map into it from the coordinates of the file. */
export interface Field {
  readonly width: number
  readonly height: number
  readonly matrix: Matrix
}

/** The longer side of every drawing, so that two decimals are fine enough whatever a file's own units are. */
const LONGER_SIDE = 1000

const round = (value: number): number => Math.round(value * 100) / 100

function readBox({ attributes }: SvgElement): readonly number[] | null {
  const viewBox = attributes.get('viewBox')
  if (viewBox !== undefined)
    return parseNumbers(viewBox)
  const [width, height] = [parseLength(attributes.get('width') ?? ''), parseLength(attributes.get('height') ?? '')]
  return width === null || height === null ? null : [0, 0, width, height]
}

/**
 * Reads the part of the plane that an SVG shows: its `viewBox`, or its `width` and `height` where it has none.
 * Margins that `preserveAspectRatio` would leave around it are not part of the logo.
 */
export function readField(root: SvgElement): Result<Field, LogoFault> {
  const fit = root.attributes.get('preserveAspectRatio') ?? ''
  if (/none|slice/.test(fit))
    return fail({ kind: 'logo-unsupported', format: 'svg', what: 'preserveAspectRatio' })
  const box = readBox(root)
  const [x = 0, y = 0, width = 0, height = 0] = box ?? []
  const scale = LONGER_SIDE / Math.max(width, height)
  const isUsable = box?.length === 4 && width > 0 && height > 0 && Number.isFinite(scale) && Math.min(width, height) * scale >= 1
  return isUsable
    ? ok({ width: round(width * scale), height: round(height * scale), matrix: [scale, 0, 0, scale, -x * scale, -y * scale] })
    : fail({ kind: 'logo-damaged', format: 'svg', reason: 'size' })
}
