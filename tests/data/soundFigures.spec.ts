import { expect, it } from 'vitest'
import { checkSoundFigures } from '../../src/shared/catalog/rules/soundFigures.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

type Stretches = { id: string, figure: { parts: { kind: string }[] } }[]
type Joints = [number, number][]

/** The shipped pack, with one joint of the first leg or arm of a figure moved. */
const withJoint = (kind: string, joint: number, by: [number, number]) => editedPack('stretches.json', (stretches: Stretches) => {
  const part = stretches.find(stretch => stretch.id === 'calf')?.figure.parts.find(one => one.kind === kind) as { joints: Joints } | undefined
  const at = part?.joints[joint]
  if (part && at)
    part.joints[joint] = [at[0] + by[0], at[1] + by[1]]
  return stretches
})

it('shows one person, with bones of one length, in every pose', () => {
  expect(checkSoundFigures(shippedPack())).toEqual([])
})

it.each([
  ['leg', 3, [20, 0], 'the foot is 49 units long, expected about 29'],
  ['arm', 3, [0, -20], 'the hand is 39 units long, expected about 21'],
  ['trunk', 2, [0, -20], 'the neck is 46 units long, expected about 27'],
] as const)('finds a %s that is too long', (kind, joint, by, text) => {
  expect(checkSoundFigures(withJoint(kind, joint, [...by]))).toMatchObject([{ code: 'sound-figures', file: 'stretches.json', text }])
})

it('finds a knee out of its place: a thigh and a shank that do not fit', () => {
  expect(checkSoundFigures(withJoint('leg', 1, [0, -40])).map(issue => issue.text.split(' is ')[0])).toEqual(['the thigh', 'the shank'])
})

it('finds what lies outside the field', () => {
  const pack = editedPack('stretches.json', (stretches: Stretches) => {
    stretches[0]?.figure.parts.push({ kind: 'line', points: [[0, 0], [0, 1000]] } as { kind: string })
    return stretches
  })
  expect(checkSoundFigures(pack)).toMatchObject([{ text: expect.stringContaining('expected places within 230 by 243') as string }])
})

it('marks the stretched muscle in every figure, and the way to move', () => {
  for (const { id, figure } of shippedPack().stretches) {
    expect({ id, marked: figure.parts.some(part => 'stretched' in part && part.stretched !== undefined) }).toEqual({ id, marked: true })
    expect({ id, arrow: figure.parts.some(part => part.kind === 'arrow') }).toEqual({ id, arrow: true })
  }
})
