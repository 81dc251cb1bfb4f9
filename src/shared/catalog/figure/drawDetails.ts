import type { DrawingShape } from '../../drawing.ts'
import type { Slice } from './limb.ts'
import { fill, lineWidth, stroke } from './ink.ts'
import { outline } from './limb.ts'
import { bow } from './path.ts'
import { move, unit } from './point.ts'

/** The hem of a garment: a line across the end of a limb's slices, bowed outward. */
export function drawHem(slices: readonly Slice[], bulge: number): readonly DrawingShape[] {
  const [before, last] = [slices.at(-2), slices.at(-1)]
  if (before === undefined || last === undefined)
    return []
  const side = last.half - lineWidth / 2
  return [stroke(bow(move(last.at, last.front, side), move(last.at, unit(before.at, last.at), bulge), move(last.at, last.front, -side)))]
}

/** A stretched muscle: gray along one side of a limb's slices, inside their outline, thin at both ends. */
export function drawMuscle(slices: readonly Slice[], side: 'front' | 'back'): readonly DrawingShape[] {
  const muscle = slices.map((slice, index) => {
    const off = Math.abs(2 * index / (slices.length - 1) - 1)
    const inside = slice.half - lineWidth
    const half = inside / 2 * Math.sqrt(1 - off ** 2.6) + 0.6
    return { ...slice, at: move(slice.at, slice.front, (side === 'front' ? 1 : -1) * (inside - 0.2 - half)), half }
  })
  return [fill(outline(muscle, 0), 'tone')]
}
