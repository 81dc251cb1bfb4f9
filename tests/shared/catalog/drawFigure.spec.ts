import type { Figure, FigurePart } from '../../../src/shared/catalog/figure.ts'
import type { Point } from '../../../src/shared/catalog/figure/point.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawFigure } from '../../../src/shared/catalog/drawFigure.ts'
import { bones } from '../../../src/shared/catalog/figure/person.ts'
import { pathPlaces } from '../../helpers/pathPlaces.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const shipped = shippedPack().stretches
const named = shipped.map(stretch => [stretch.id, stretch.figure] as const)

const shift = ([x, y]: Point, [dx, dy]: Point): Point => [x + dx, y + dy]

/** A part, all of it moved. */
function movePart(part: FigurePart, by: Point): FigurePart {
  switch (part.kind) {
    case 'trunk': return { ...part, joints: [shift(part.joints[0], by), shift(part.joints[1], by), shift(part.joints[2], by)] }
    case 'leg':
    case 'arm': {
      const [a, b, c, d] = part.joints
      const moved = { ...part, joints: [shift(a, by), shift(b, by), shift(c, by), shift(d, by)] as const }
      return moved.kind === 'leg' && moved.waist ? { ...moved, waist: shift(moved.waist, by) } : moved
    }
    case 'head': return { ...part, at: shift(part.at, by) }
    case 'rail': return { ...part, lines: part.lines.map(line => line.map(point => shift(point, by))) }
    default: return { ...part, points: part.points.map(point => shift(point, by)) }
  }
}

const boundsOf = (path: string): { readonly left: number, readonly right: number, readonly top: number, readonly bottom: number } => {
  const ends = pathPlaces(path)
  const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

it.each(named)('draws %s whole: nothing is cut off at the edge of its field', (_id, figure) => {
  for (const { path } of drawFigure(figure).shapes) {
    const { left, right, top, bottom } = boundsOf(path)
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(figure.width)
    expect(bottom).toBeLessThanOrEqual(figure.height)
  }
})

it.each(named)('draws %s in black, white and one gray', (_id, figure) => {
  const colors = new Set(drawFigure(figure).shapes.flatMap(({ fill, stroke }) => [fill, stroke]).filter(color => color !== null))
  expect([...colors].sort()).toEqual(['#111111', '#cfcfcf', '#ffffff'])
})

it.each(named)('draws %s the same wherever it stands', (_id, figure) => {
  const ends = (parts: readonly FigurePart[]) => drawFigure({ ...figure, parts: [...parts] }).shapes.flatMap(shape => pathPlaces(shape.path))
  const here = ends(figure.parts)
  fc.assert(fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), (dx, dy) => {
    const there = ends(figure.parts.map(part => movePart(part, [dx, dy])))
    expect(there.length).toBe(here.length)
    const off = there.map(([x, y], index) => Math.max(Math.abs(x - dx - (here[index]?.[0] ?? NaN)), Math.abs(y - dy - (here[index]?.[1] ?? NaN))))
    expect(Math.max(...off)).toBeLessThan(0.3)
  }), { numRuns: 20 })
})

/** The joints of a limb that points anywhere and is bent as far as a knee or an elbow goes, to either side. */
const bent = fc.integer({ min: -150, max: 150 })
const pose = (lengths: readonly [number, number, number]) => fc.tuple(fc.nat(359), bent, bent).map(([first, second, third]) => {
  const angles = [first, first + second, first + second + third] as const
  const step = ([x, y]: Point, bone: 0 | 1 | 2): Point => [x + lengths[bone] * Math.cos(angles[bone] * Math.PI / 180), y + lengths[bone] * Math.sin(angles[bone] * Math.PI / 180)]
  const middle = step([100, 100], 0)
  const end = step(middle, 1)
  return [[100, 100], middle, end, step(end, 2)] as const satisfies readonly Point[]
})
const anyLeg = pose([bones.thigh, bones.shank, bones.foot]).map(joints => ({ kind: 'leg', joints }) as const)
const anyArm = pose([bones.upperArm, bones.forearm, bones.hand]).map(joints => ({ kind: 'arm', joints, hand: 'grip' }) as const)

it('lays the paper of a limb inside its ink, in any pose at all', () => {
  fc.assert(fc.property(fc.oneof(anyLeg, anyArm), (part) => {
    const [ink, paper] = drawFigure({ width: 1, height: 1, parts: [part] }).shapes
    const [outer, inner] = [boundsOf(ink?.path ?? ''), boundsOf(paper?.path ?? '')]
    expect(inner.left).toBeGreaterThan(outer.left)
    expect(inner.top).toBeGreaterThan(outer.top)
    expect(inner.right).toBeLessThan(outer.right)
    expect(inner.bottom).toBeLessThan(outer.bottom)
  }))
})

it('draws numbers even where all joints are one place', () => {
  const here: Point = [50, 50]
  const parts: Figure['parts'] = [
    { kind: 'leg', joints: [here, here, here, here], waist: here, stretched: { from: 0, to: 10, side: 'back' } },
    { kind: 'arm', joints: [here, here, here, here], hand: 'flat' },
    { kind: 'trunk', joints: [here, here, here], bend: 4 },
  ]
  for (const { path } of drawFigure({ width: 99, height: 99, parts }).shapes)
    expect(pathPlaces(path).length).toBeGreaterThan(0)
})

it('lays what comes later over what comes first', () => {
  const parts: Figure['parts'] = [{ kind: 'line', points: [[0, 0], [9, 9]] }, { kind: 'shape', points: [[0, 0], [9, 0], [9, 9]], smooth: false }]
  expect(drawFigure({ width: 9, height: 9, parts }).shapes.map(shape => shape.fill)).toEqual([null, '#ffffff'])
})

it('puts the head of an arrow at its last point', () => {
  const [, head] = drawFigure({ width: 99, height: 99, parts: [{ kind: 'arrow', points: [[10, 50], [60, 50]] }] }).shapes
  expect(pathPlaces(head?.path ?? '')).toEqual([[51, 43.5], [60, 50], [51, 56.5]])
})

it('turns the head: what looks to the right looks up when it lies on its back', () => {
  const bounds = (turn: number) => boundsOf(drawFigure({ width: 1, height: 1, parts: [{ kind: 'head', at: [0, 0], turn }] }).shapes[0]?.path ?? '')
  expect(bounds(0).right).toBe(20.4)
  expect(bounds(-90).top).toBe(-20.4)
})

it('puts the sole of a foot away from the knee, whichever way the toes point', () => {
  const sole = (tip: Point) => boundsOf(drawFigure({ width: 1, height: 1, parts: [{ kind: 'leg', joints: [[0, -128], [0, -62], [0, 0], tip] }] }).shapes[0]?.path ?? '').bottom
  expect(sole([28, 7])).toBeCloseTo(sole([-28, 7]), 0)
  expect(sole([28, 7])).toBeCloseTo(10, 0)
})
