import type { Ring } from '../../../../src/shared/catalog/figure/limb.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cut, followBones, followBow, outline, measuresAt } from '../../../../src/shared/catalog/figure/limb.ts'
import { rings } from '../../../../src/shared/catalog/figure/person.ts'
import { distance } from '../../../../src/shared/catalog/figure/point.ts'
import { pathPlaces } from '../../../helpers/pathPlaces.ts'

it.each(Object.entries(rings) as [string, readonly Ring[]][])('goes through every ring of the %s', (_part, list) => {
  for (const [along, forward, half] of list) {
    const between = measuresAt(list, along)
    expect(between.forward).toBeCloseTo(forward, 9)
    expect(between.half).toBeCloseTo(half, 9)
  }
})

const place = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))

it('follows two bones from one end to the other, never far from the joint', () => {
  fc.assert(fc.property(place, place, place, (start, joint, end) => {
    fc.pre(distance(start, joint) > 20 && distance(joint, end) > 20)
    const [upper, lower] = [distance(start, joint), distance(joint, end)]
    const course = followBones(start, joint, end, 9)
    expect(distance(course(0).at, start)).toBeLessThan(1e-9)
    expect(distance(course(upper + lower).at, end)).toBeLessThan(1e-9)
    expect(distance(course(upper).at, joint)).toBeLessThanOrEqual(9)
  }))
})

it('goes on smoothly where the rounding of a joint begins', () => {
  const course = followBones([0, 0], [0, 60], [60, 60], 9)
  expect(distance(course(50.999).at, course(51.001).at)).toBeLessThan(0.01)
  expect(distance(course(50.999).way, course(51.001).way)).toBeLessThan(0.01)
})

it('bows a back to the left hand of its way, by what was asked for', () => {
  expect(followBow([0, 0], [80, 0], 8)(40).at).toEqual([40, -8])
})

const straight = cut(followBones([0, 0], [0, 30], [0, 60], 9), () => ({ forward: 0, half: 10 }), 'left', 0, 60)

it('gives a limb round ends, and one that is cut off a straight one', () => {
  const ys = (cutOff: boolean) => pathPlaces(outline(straight, 0, cutOff)).map(([, y]) => y)
  expect([Math.min(...ys(false)), Math.max(...ys(false))]).toEqual([-10, 70])
  expect([Math.min(...ys(true)), Math.max(...ys(true))]).toEqual([-10, 60])
})

it('draws every outline clockwise, whichever side its front is on, so that overlapping ones are one shape', () => {
  const area = (path: string): number => {
    const ends = pathPlaces(path)
    return ends.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ends[(index + 1) % ends.length] ?? [0, 0]
      return sum + x * nextY - nextX * y
    }, 0)
  }
  for (const front of ['left', 'right'] as const)
    expect(area(outline(cut(followBow([0, 0], [70, 20], 6), () => ({ forward: 2, half: 10 }), front, 0, 60), 0))).toBeGreaterThan(0)
})
