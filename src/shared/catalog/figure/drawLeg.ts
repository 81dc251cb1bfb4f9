import type { DrawingShape } from '../../drawing.ts'
import type { FigurePart } from '../figure.ts'
import type { Measures } from './limb.ts'
import type { Disc } from './path.ts'
import type { Point } from './point.ts'
import { drawHem, drawMuscle } from './drawDetails.ts'
import { fill, lineWidth } from './ink.ts'
import { cut, fillCrease, followBones, outline, measuresAt } from './limb.ts'
import { wrap } from './path.ts'
import { clothes, rings } from './person.ts'
import { distance, move, place, rightOf, unit } from './point.ts'

/** Where the tip of the toes lies when the foot stands on the ground: so far ahead of the ankle, and so far below it. */
const toes = { ahead: 28, below: 7.2 }

/** The foot from the side; its sole lies on the side of the ankle that is away from the knee. */
function footDiscs(knee: Point, ankle: Point, tip: Point): readonly (readonly Disc[])[] {
  const tilt = Math.atan2(toes.below, toes.ahead)
  const turned = (hand: 1 | -1): { readonly ahead: Point, readonly below: Point } => {
    const [x, y] = unit(ankle, tip)
    const [cos, sin] = [Math.cos(hand * tilt), Math.sin(hand * tilt)]
    const ahead: Point = [x * cos + y * sin, y * cos - x * sin]
    return { ahead, below: move([0, 0], rightOf(ahead), hand) }
  }
  const shin = unit(knee, ankle)
  const awayFromKnee = ({ below }: { readonly below: Point }): number => below[0] * shin[0] + below[1] * shin[1]
  const [one, other] = [turned(1), turned(-1)]
  const { ahead, below } = awayFromKnee(one) >= awayFromKnee(other) ? one : other
  const disc = (x: number, y: number, radius: number): Disc => ({ at: move(move(ankle, ahead, x), below, y), radius })
  const [joint, heel, ball] = [disc(0, 0, 5.2), disc(-5, 4.6, 5.2), disc(19, 6, 3.8)]
  return [[joint, heel, ball], [joint, disc(9, 2.8, 5.2), ball, disc(27, 7, 2.8)]]
}

/** A leg with its foot and the leg of the shorts. Where it has a `waist`, it is one with the trunk: no line parts them. */
export function drawLeg({ joints: [hip, knee, ankle, tip], waist, stretched }: Extract<FigurePart, { kind: 'leg' }>): readonly DrawingShape[] {
  const [thigh, shank] = [distance(hip, knee), distance(knee, ankle)]
  const course = followBones(hip, knee, ankle, 9)
  const bare = (far: number): Measures => far <= thigh ? measuresAt(rings.thigh, far / thigh) : measuresAt(rings.shank, (far - thigh) / shank)
  const clad = (far: number): Measures => far <= clothes.shorts ? measuresAt(rings.shorts, far / thigh) : bare(far)
  const shorts = cut(course, clad, 'left', 0, clothes.shorts)
  const skin = (grow: number): string => [
    outline(cut(course, bare, 'left', 0, thigh + shank), grow),
    outline(shorts, grow, true),
    wrap(fillCrease(hip, knee, ankle, 9), grow),
    ...footDiscs(knee, ankle, tip).map(discs => wrap(discs, grow)),
  ].join('')
  return [
    fill(skin(0), 'ink'),
    fill(skin(-lineWidth), 'paper'),
    ...(waist ? [fill(wrap([{ at: hip, radius: 14.2 }, { at: place(hip, waist, 9, 0), radius: 14 }], 0), 'paper')] : []),
    ...(stretched ? drawMuscle(cut(course, clad, 'left', stretched.from, stretched.to), stretched.side) : []),
    ...drawHem(shorts, 2),
  ]
}
