import type { DrawingShape } from '../../drawing.ts'
import type { FigurePart } from '../figure.ts'
import type { Point } from './point.ts'
import { fill, outlined, stroke } from './ink.ts'
import { bow, smoothLine } from './path.ts'

// Places from the middle of the head, upright and looking to the right, or to the reader.
const side = {
  face: [[-3, 19], [-9, 14.5], [-16, 8], [-18.5, -2], [-15, -13], [-5, -19.5], [6, -19], [14, -12.5], [16.6, -5], [17, -1], [20.4, 4.4], [18, 6.8], [18, 10.5], [16.6, 16.5], [11, 20], [3, 20]],
  hair: [[-8.5, 15], [-15.5, 12], [-20.2, 1], [-18.5, -11], [-10, -20], [2, -22], [12, -18], [16.5, -11], [9, -11], [3.5, -7.5], [0, -2], [-2.5, 3], [-5.5, 9]],
  ear: [[-0.8, 1.6], [0.8, -0.4], [3, 0.2], [3.6, 2.6], [2.4, 5], [0.6, 6.4]],
  eyes: [[[9.4, -1], [11.8, 1], [14.4, -0.2]]],
  mouth: [[17.4, 10.6], [15, 11.8], [12.6, 10.8]],
} as const
const front = {
  face: [[0, 21], [-8, 18.5], [-14.5, 10], [-16.5, -2], [-13, -14], [0, -20], [13, -14], [16.5, -2], [14.5, 10], [8, 18.5]],
  hair: [[-16.5, 4], [-18.5, -4], [-15.5, -15.5], [-7, -21.5], [3, -22.5], [13, -18], [18.5, -7], [16.5, 4], [14.5, -3], [10, -8.5], [2, -10.5], [-5, -12.5], [-11, -8], [-14.5, -2]],
  ear: [[0.5, 3.5], [1.6, 7.2], [-0.6, 7.8]],
  eyes: [[[-8.8, 0.5], [-6, 2.2], [-3.2, 0.5]], [[3.2, 0.5], [6, 2.2], [8.8, 0.5]]],
  mouth: [[-4, 12], [0, 13.6], [4, 12]],
} as const

/** The head with closed eyes; from the front, a nose takes the place of the ear. */
export function drawHead({ at, turn, view }: Extract<FigurePart, { kind: 'head' }>): readonly DrawingShape[] {
  const { face, hair, ear, eyes, mouth } = view === 'front' ? front : side
  const [cos, sin] = [Math.cos(turn * Math.PI / 180), Math.sin(turn * Math.PI / 180)]
  const put = ([x, y]: Point): Point => [at[0] + x * cos - y * sin, at[1] + x * sin + y * cos]
  const crease = ([from, over, to]: readonly [Point, Point, Point], width: number): DrawingShape => stroke(bow(put(from), put(over), put(to)), width)
  return [
    outlined(smoothLine(face.map(put), true)),
    fill(smoothLine(hair.map(put), true), 'ink'),
    stroke(smoothLine(ear.map(put)), 1.5),
    ...eyes.map(eye => crease(eye, 1.7)),
    crease(mouth, 1.5),
  ]
}
