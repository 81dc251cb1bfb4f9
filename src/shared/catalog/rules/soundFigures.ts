import type { FigurePart } from '../figure.ts'
import type { Bone } from '../figure/person.ts'
import type { Point } from '../figure/point.ts'
import type { ContentRule } from './contentRule.ts'
import { bones } from '../figure/person.ts'
import { distance } from '../figure/point.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('sound-figures')

/** By how much of its length a bone may look shorter or longer, as it does where it points a little to the reader. */
const tolerance = 0.12

const bonesOf = { leg: ['thigh', 'shank', 'foot'], arm: ['upperArm', 'forearm', 'hand'], trunk: ['back', 'neck'] } as const satisfies Record<string, readonly Bone[]>

/** Every place that a part names. */
function placesOf(part: FigurePart): readonly Point[] {
  if ('joints' in part)
    return part.joints
  if ('lines' in part)
    return part.lines.flat()
  return 'points' in part ? part.points : [part.at]
}

/** Every figure shows the same person, whose bones keep their length in every pose, and lies within its field. */
export const checkSoundFigures: ContentRule = pack => pack.stretches.flatMap(({ id, figure }) => figure.parts.flatMap((part, index) => {
  const path = `${id}.figure.parts[${index}]`
  const outside = placesOf(part).some(([x, y]) => x < 0 || y < 0 || x > figure.width || y > figure.height)
  const limb = 'joints' in part ? { names: bonesOf[part.kind], joints: part.joints as readonly Point[] } : { names: [], joints: [] }
  const wrong = limb.names.flatMap((bone, at) => {
    const [from, to] = limb.joints.slice(at, at + 2)
    const length = from && to ? distance(from, to) : 0
    return Math.abs(length / bones[bone] - 1) <= tolerance ? [] : [report(packFiles.stretches, path, `the ${bone} is ${length.toFixed(0)} units long, expected about ${bones[bone]}`)]
  })
  return outside ? [...wrong, report(packFiles.stretches, path, `expected places within ${figure.width} by ${figure.height}`)] : wrong
}))
