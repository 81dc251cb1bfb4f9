import type { DrawingShape } from '../../drawing.ts'
import type { FigurePart } from '../figure.ts'
import type { Measures } from './limb.ts'
import type { Disc } from './path.ts'
import type { Point } from './point.ts'
import { drawHem } from './drawDetails.ts'
import { fill, lineWidth, stroke } from './ink.ts'
import { cut, fillCrease, followBones, outline, measuresAt } from './limb.ts'
import { bow, wrap } from './path.ts'
import { clothes, rings } from './person.ts'
import { distance, place } from './point.ts'

/** A hand that lies flat, its fingers together, or one that holds something, with its thumb. */
function handDiscs(wrist: Point, tip: Point, hand: 'flat' | 'grip'): readonly (readonly Disc[])[] {
  const disc = (along: number, aside: number, radius: number): Disc => ({ at: place(wrist, tip, along, aside), radius })
  return hand === 'flat'
    ? [[disc(0, 0, 4), disc(8, 0, 4.7), disc(15, 0, 3.8), disc(21, 0, 2.6)]]
    : [[disc(0, 0, 4), disc(6, 0, 5.2), disc(11, 0, 5.2)], [disc(4, 1.5, 3), disc(10, 6, 2.1), disc(12.5, 7, 2)]]
}

/** An arm with its hand and the sleeve of the shirt. */
export function drawArm({ joints: [shoulder, elbow, wrist, tip], hand }: Extract<FigurePart, { kind: 'arm' }>): readonly DrawingShape[] {
  const [upper, lower] = [distance(shoulder, elbow), distance(elbow, wrist)]
  const course = followBones(shoulder, elbow, wrist, 6)
  const bare = (far: number): Measures => far <= upper ? measuresAt(rings.upperArm, far / upper) : measuresAt(rings.forearm, (far - upper) / lower)
  const slices = cut(course, bare, 'left', 0, upper + lower)
  const sleeve = cut(course, far => measuresAt(rings.sleeve, far / upper), 'left', 0, clothes.sleeve)
  const skin = (grow: number): string =>
    [outline(slices, grow), outline(sleeve, grow, true), wrap(fillCrease(shoulder, elbow, wrist, 5.5), grow), ...handDiscs(wrist, tip, hand).map(discs => wrap(discs, grow))].join('')
  const knuckle = (aside: number): DrawingShape =>
    stroke(bow(place(wrist, tip, 9, aside), place(wrist, tip, 12, aside + 0.3), place(wrist, tip, 15, aside + 0.2)), 1.3)
  return [
    fill(skin(0), 'ink'),
    fill(skin(-lineWidth), 'paper'),
    ...(hand === 'grip' ? [knuckle(-2.6), knuckle(1)] : []),
    ...drawHem(sleeve, 1.4),
  ]
}
