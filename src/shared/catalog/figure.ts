import type { Point } from './figure/point.ts'
import { z } from '../schema.ts'

/** The muscle that is stretched, gray: from how far to how far along the limb, from the hip, and on which side of it. */
export interface StretchedMuscle {
  readonly from: number
  readonly to: number
  readonly side: 'front' | 'back'
}

type Joints = readonly [Point, Point, Point, Point]

/**
 * One part of a figure. The person is seen from the right side, save where `view` says from the front.
 * `trunk`: hip, neck and head; `bend` bows it backward · `leg`: hip, knee, ankle, tip of the toes; `waist` is a place in the trunk
 * that the leg grows out of · `arm`: shoulder, elbow, wrist, tip of the fingers · `head`: its middle, turned clockwise by degrees
 * from upright · `rail`: a band along lines, as of a chair or a towel · `shape`: a closed thing, as a pillow.
 */
export type FigurePart
  = | { readonly kind: 'trunk', readonly joints: readonly [Point, Point, Point], readonly bend?: number, readonly view?: 'front', readonly stretched?: StretchedMuscle }
    | { readonly kind: 'leg', readonly joints: Joints, readonly waist?: Point, readonly stretched?: StretchedMuscle }
    | { readonly kind: 'arm', readonly joints: Joints, readonly hand: 'flat' | 'grip' }
    | { readonly kind: 'head', readonly at: Point, readonly turn: number, readonly view?: 'front' }
    | { readonly kind: 'line', readonly points: readonly Point[] }
    | { readonly kind: 'arrow', readonly points: readonly Point[] }
    | { readonly kind: 'rail', readonly lines: readonly (readonly Point[])[], readonly thickness: number }
    | { readonly kind: 'shape', readonly points: readonly Point[], readonly smooth: boolean }

/** What a key holds, as a test and in words; `isOptional` where it may be left out. */
interface Field {
  readonly holds: (value: unknown) => boolean
  readonly expected: string
  readonly isOptional?: true
}

const isPoint = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)
const arePoints = (value: unknown, least: number, most: number): boolean => Array.isArray(value) && value.length >= least && value.length <= most && value.every(isPoint)

function isStretched(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3)
    return false
  const { from, to, side } = value as Readonly<Record<string, unknown>>
  return typeof from === 'number' && typeof to === 'number' && from < to && (side === 'front' || side === 'back')
}

const optional = (field: Field): Field => ({ ...field, isOptional: true })
const number: Field = { holds: Number.isFinite, expected: 'a number' }
const place: Field = { holds: isPoint, expected: 'a place as [x, y]' }
const line: Field = { holds: value => arePoints(value, 2, 99), expected: '2 places or more, each as [x, y]' }
const joints = (count: number): Field => ({ holds: value => arePoints(value, count, count), expected: `${count} joints, each as [x, y]` })
const oneOf = (...choices: readonly string[]): Field => ({ holds: value => choices.some(choice => choice === value), expected: choices.join(' or ') })
const view = optional(oneOf('front'))
const stretched = optional({ holds: isStretched, expected: '{ "from", "to", "side" }: "from" less than "to", "side" front or back' })

const kinds: Readonly<Record<FigurePart['kind'], Readonly<Record<string, Field>>>> = {
  trunk: { joints: joints(3), bend: optional(number), view, stretched },
  leg: { joints: joints(4), waist: optional(place), stretched },
  arm: { joints: joints(4), hand: oneOf('flat', 'grip') },
  head: { at: place, turn: number, view },
  line: { points: line },
  arrow: { points: line },
  rail: {
    lines: { holds: value => Array.isArray(value) && value.length > 0 && value.every(line.holds), expected: 'a list of lines, each of 2 places or more' },
    thickness: { holds: value => typeof value === 'number' && value > 0, expected: 'a number above 0' },
  },
  shape: { points: line, smooth: { holds: value => typeof value === 'boolean', expected: 'true or false' } },
}

type Report = (path: readonly string[], expected: string) => void

function checkPart(value: unknown, report: Report): void {
  const part = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  const fields = typeof part.kind === 'string' && Object.hasOwn(kinds, part.kind) ? kinds[part.kind as FigurePart['kind']] : undefined
  if (fields === undefined) {
    report(['kind'], Object.keys(kinds).join(', '))
    return
  }
  for (const [key, { holds, expected, isOptional }] of Object.entries(fields)) {
    if (!(part[key] === undefined && isOptional === true) && !holds(part[key]))
      report([key], expected)
  }
  for (const key of Object.keys(part)) {
    if (key !== 'kind' && !Object.hasOwn(fields, key))
      report([key], `no such key in a ${String(part.kind)}`)
  }
}

/** Parts as written in a file. Checked by hand, as a `Condition` is: there are hundreds of places, and schemas would run for each of their numbers. */
const Parts: z.ZodType<readonly FigurePart[]> = z.custom<readonly FigurePart[]>().superRefine((value: unknown, context) => {
  if (!Array.isArray(value) || value.length === 0) {
    context.addIssue({ code: 'custom', message: 'expected a list of one part or more' })
    return
  }
  value.forEach((part: unknown, index) => checkPart(part, (path, expected) => context.addIssue({ code: 'custom', path: [index, ...path], message: `expected ${expected}` })))
})

/**
 * A pose as data, drawn by `drawFigure`: parts laid one over the other, the first lowest.
 * A unit is the same length in every figure, so that on one sheet they are all drawn at one scale.
 */
export const Figure = z.strictObject({ width: z.number().positive(), height: z.number().positive(), parts: Parts })
export type Figure = z.infer<typeof Figure>
