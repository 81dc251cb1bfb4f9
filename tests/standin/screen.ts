import { strict } from './missing.ts'

const size = { width: 1920, height: 1080 }

/** One display of a fixed size, so that a saved window place is judged the same on every machine. */
export const primaryDisplay = {
  id: 1, scaleFactor: 1, rotation: 0,
  bounds: { x: 0, y: 0, ...size }, workArea: { x: 0, y: 0, ...size }, size, workAreaSize: size,
} as const

export const screen = strict('screen', {
  getPrimaryDisplay: () => primaryDisplay,
  getAllDisplays: () => [primaryDisplay],
  getDisplayMatching: () => primaryDisplay,
})
