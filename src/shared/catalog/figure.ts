import type { Point } from './figure/point.ts'
import { z } from '../schema.ts'

const isPoint = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)
const arePoints = (value: unknown, least: number, most: number): boolean =>
  Array.isArray(value) && value.length >= least && value.length <= most && value.every(isPoint)

// Checked by hand, as a `Condition` is: there are hundreds of places, and a schema would run for each of their numbers.
const Place = z.custom<Point>(isPoint, 'expected a place as [x, y]')
const Line = z.custom<readonly Point[]>(value => arePoints(value, 2, 99), 'expected 2 places or more, each as [x, y]')
const Back = z.custom<readonly [Point, Point, Point]>(value => arePoints(value, 3, 3), 'expected 3 joints, each as [x, y]')
const Limb = z.custom<readonly [Point, Point, Point, Point]>(value => arePoints(value, 4, 4), 'expected 4 joints, each as [x, y]')

/** The muscle that is stretched, gray: from how far to how far along the limb, from the hip, and on which side of it. */
const Stretched = z.strictObject({ from: z.number(), to: z.number(), side: z.enum(['front', 'back']) })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'expected more than "from"' })

/**
 * One part of a figure. The person is seen from the right side, save where `view` says from the front.
 * `trunk`: hip, neck and head; `bend` bows it backward · `leg`: hip, knee, ankle, tip of the toes; `waist` is a place in the trunk
 * that the leg grows out of · `arm`: shoulder, elbow, wrist, tip of the fingers · `head`: its middle, turned clockwise by degrees
 * from upright · `rail`: a band along lines, as of a chair or a towel · `shape`: a closed thing, as a pillow.
 */
const Part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('trunk'), joints: Back, bend: z.number().optional(), view: z.literal('front').optional(), stretched: Stretched.optional() }),
  z.strictObject({ kind: z.literal('leg'), joints: Limb, waist: Place.optional(), stretched: Stretched.optional() }),
  z.strictObject({ kind: z.literal('arm'), joints: Limb, hand: z.enum(['flat', 'grip']) }),
  z.strictObject({ kind: z.literal('head'), at: Place, turn: z.number(), view: z.literal('front').optional() }),
  z.strictObject({ kind: z.literal('line'), points: Line }),
  z.strictObject({ kind: z.literal('arrow'), points: Line }),
  z.strictObject({ kind: z.literal('rail'), lines: z.array(Line).min(1), thickness: z.number().positive() }),
  z.strictObject({ kind: z.literal('shape'), points: Line, smooth: z.boolean() }),
])
export type FigurePart = z.infer<typeof Part>

/**
 * A pose as data, drawn by `drawFigure`: parts laid one over the other, the first lowest.
 * A unit is the same length in every figure, so that on one sheet they are all drawn at one scale.
 */
export const Figure = z.strictObject({ width: z.number().positive(), height: z.number().positive(), parts: z.array(Part).min(1) })
export type Figure = z.infer<typeof Figure>
