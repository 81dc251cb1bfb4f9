import type { DrawingShape } from '../../drawing.ts'
import type { FigurePart } from '../figure.ts'
import type { Measures, Slice } from './limb.ts'
import { drawHem, drawMuscle } from './drawDetails.ts'
import { fill, lineWidth, stroke } from './ink.ts'
import { cut, followBow, outline, measuresAt } from './limb.ts'
import { bow, wrap } from './path.ts'
import { clothes, rings } from './person.ts'
import { distance, place } from './point.ts'

const neckHalf = 7

/** The trunk and the neck, with the hem of the shirt and, from the side, its collar. */
export function drawTrunk({ joints: [hip, nape, head], bend = 0, view, stretched }: Extract<FigurePart, { kind: 'trunk' }>): readonly DrawingShape[] {
  const length = distance(hip, nape)
  const course = followBow(hip, nape, bend)
  const measure = (far: number): Measures => measuresAt(view === 'front' ? rings.chest : rings.back, far / length)
  const slice = (from: number, to: number): readonly Slice[] => cut(course, measure, 'right', from, to)
  const root = course(0.9 * length).at
  const skin = (grow: number): string =>
    outline(slice(0, length), grow) + wrap([{ at: root, radius: neckHalf }, { at: head, radius: neckHalf }], grow)
  return [
    fill(skin(0), 'ink'),
    fill(skin(-lineWidth), 'paper'),
    ...(stretched ? drawMuscle(slice(stretched.from, stretched.to), stretched.side) : []),
    ...drawHem(slice(0, clothes.shirt), 2),
    ...(view === 'front' ? [] : [stroke(bow(place(root, head, 6, neckHalf - 0.6), place(root, head, 2.5, 0), place(root, head, 6, 0.6 - neckHalf)))]),
  ]
}
