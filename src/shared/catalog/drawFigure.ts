import type { Drawing, DrawingShape } from '../drawing.ts'
import type { Figure, FigurePart } from './figure.ts'
import type { Point } from './figure/point.ts'
import { assertNever } from '../assertNever.ts'
import { drawArm } from './figure/drawArm.ts'
import { drawHead } from './figure/drawHead.ts'
import { drawLeg } from './figure/drawLeg.ts'
import { drawTrunk } from './figure/drawTrunk.ts'
import { outlined, stroke } from './figure/ink.ts'
import { smoothLine, straightLine } from './figure/path.ts'
import { place } from './figure/point.ts'

const arrowWidth = 3
/** A rail's own outline, finer than the person's. */
const railLine = 1.8

function drawArrow(points: readonly Point[]): readonly DrawingShape[] {
  const [before, tip] = points.slice(-2)
  if (before === undefined || tip === undefined)
    return []
  return [stroke(smoothLine(points), arrowWidth), stroke(straightLine([place(tip, before, 9, 6.5), tip, place(tip, before, 9, -6.5)]), arrowWidth)]
}

function drawPart(part: FigurePart): readonly DrawingShape[] {
  switch (part.kind) {
    case 'trunk': return drawTrunk(part)
    case 'leg': return drawLeg(part)
    case 'arm': return drawArm(part)
    case 'head': return drawHead(part)
    case 'line': return [stroke(straightLine(part.points))]
    case 'arrow': return drawArrow(part.points)
    case 'rail': {
      const lines = part.lines.map(line => smoothLine(line)).join('')
      return [stroke(lines, part.thickness), stroke(lines, part.thickness - 2 * railLine, 'paper')]
    }
    case 'shape': return [outlined(part.smooth ? smoothLine(part.points, true) : `${straightLine(part.points)}Z`)]
    default: return assertNever(part)
  }
}

/**
 * Draws a pose. Each part of the body is laid down in ink and again, thinner by the outline on every side, in the color of paper:
 * so limbs that cross are told apart, the nearer one over the other.
 */
export function drawFigure({ width, height, parts }: Figure): Drawing {
  return { width, height, shapes: parts.flatMap(drawPart) }
}
