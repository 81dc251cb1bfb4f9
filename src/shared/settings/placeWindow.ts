import type { WindowState } from './windowState.ts'

/** A rectangle on the desktop, in the system's points. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window opens. Without `x` and `y` the system centers it on the main display. */
export interface WindowPlace extends Pick<WindowState, 'width' | 'height' | 'isMaximized' | 'isFullScreen' | 'zoom'> {
  readonly x?: number
  readonly y?: number
}

/** Below this the window is of no use: it is what 400 % zoom leaves of a display. */
export const smallestWindow = { width: 480, height: 480 } as const
const usualWindow: WindowPlace = { width: 1440, height: 900, isMaximized: false, isFullScreen: false, zoom: 1 }
/** What must be in sight of the title bar for a hand to take hold of it. */
const grip = { width: 120, height: 24 } as const

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number => Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/** Whether the title bar can be taken hold of on a display. */
const isWithinReach = (box: Box, display: Box): boolean =>
  overlap(box.x, box.width, display.x, display.width) >= grip.width && box.y >= display.y && box.y + grip.height <= display.y + display.height

type Room = Pick<Box, 'width' | 'height'>

/** The room of all displays together, along each side. */
function measureRoom(displays: readonly Box[]): Room {
  const along = (from: (box: Box) => number, to: (box: Box) => number): number => Math.max(...displays.map(to)) - Math.min(...displays.map(from))
  return { width: along(({ x }) => x, ({ x, width }) => x + width), height: along(({ y }) => y, ({ y, height }) => y + height) }
}
const fit = (wished: number, smallest: number, most: number): number => Math.max(Math.min(wished, most), smallest)

/**
 * Finds a place for the window: where it was, as long as that can be seen on a display that is there now.
 * @param kept - as it was left; `null` for a first start, or where that cannot be read
 * @param displays - the room for windows on each display, the main one first; at least one
 */
export function placeWindow(kept: WindowState | null, displays: readonly Box[]): WindowPlace {
  const [main] = displays
  const { x, y, ...place }: WindowPlace = kept ?? usualWindow
  const sizeIn = (room: Room): Room => ({ width: fit(place.width, smallestWindow.width, room.width), height: fit(place.height, smallestWindow.height, room.height) })
  if (main === undefined)
    return place
  // As large as it would be there, for what is cut off may be the only part in sight.
  const size = sizeIn(measureRoom(displays))
  return x !== undefined && y !== undefined && displays.some(display => isWithinReach({ x, y, ...size }, display)) ? { ...place, ...size, x, y } : { ...place, ...sizeIn(main) }
}
