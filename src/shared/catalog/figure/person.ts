import type { Ring } from './limb.ts'

/** The one person of all figures: how long each bone is, from joint to joint. */
export const bones = { thigh: 66, shank: 62, foot: 29, back: 88, neck: 27, upperArm: 46, forearm: 40, hand: 21 } as const
export type Bone = keyof typeof bones

/** How thick each part is. A leg's front is the knee's side; the back's front is the chest. */
export const rings = {
  thigh: [[0, 0, 15], [0.3, 1.2, 13.4], [0.7, 1.2, 10.8], [1, 0.8, 9]],
  shank: [[0, 0.8, 9], [0.12, -0.2, 8.7], [0.34, -2, 8.6], [0.62, -1, 6.8], [0.9, 0, 5.2], [1, 0, 5.2]],
  shorts: [[0, 0, 16], [0.3, 1, 15.2], [0.6, 1.2, 14.2], [1, 1, 13]],
  upperArm: [[0, 0, 7.6], [0.4, 0, 6.8], [1, 0, 5.5]],
  forearm: [[0, 0, 5.5], [0.25, 0, 5.7], [1, 0, 4]],
  sleeve: [[0, 0, 8.8], [1, 0, 9]],
  /** The trunk from the side. */
  back: [[0, 0, 16], [0.1, 0, 16.1], [0.22, -0.5, 15.4], [0.4, 0.8, 14], [0.6, 1.2, 15], [0.76, 0.4, 14.2], [0.88, -0.6, 10.8], [0.96, -0.8, 7.2], [1, -0.8, 5]],
  /** The trunk from the front. */
  chest: [[0, 0, 18], [0.1, 0, 18.5], [0.24, 0, 17.5], [0.42, 0, 16], [0.6, 0, 18], [0.78, 0, 20.5], [0.88, 0, 18], [0.95, 0, 10], [1, 0, 6]],
} as const satisfies Record<string, readonly Ring[]>

/** How far the shorts reach down from the hip, the sleeve from the shoulder, and the hem of the shirt lies above the hip. */
export const clothes = { shorts: 40, sleeve: 25, shirt: 24.5 } as const
