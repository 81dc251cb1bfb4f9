import type { Box } from '../../../src/shared/settings/placeWindow.ts'
import type { WindowState } from '../../../src/shared/settings/windowState.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeWindow, smallestWindow } from '../../../src/shared/settings/placeWindow.ts'

const main: Box = { x: 0, y: 0, width: 1920, height: 1040 }
const second: Box = { x: 1920, y: -200, width: 1280, height: 1024 }
const kept: WindowState = { x: 100, y: 80, width: 1000, height: 700, isMaximized: false, isFullScreen: false, zoom: 1.2 }

it('opens in the middle, at the usual size, the first time', () => {
  expect(placeWindow(null, [main])).toEqual({ width: 1440, height: 900, isMaximized: false, isFullScreen: false, zoom: 1 })
})

it('is no larger than a small display, the first time', () => {
  expect(placeWindow(null, [{ x: 0, y: 0, width: 1366, height: 728 }])).toMatchObject({ width: 1366, height: 728 })
})

it('opens where it was left, on any display that is there', () => {
  expect(placeWindow(kept, [main])).toEqual(kept)
  const away = { ...kept, x: 2100, y: -150, isMaximized: true }
  expect(placeWindow(away, [main, second])).toEqual(away)
})

it('comes back to the main display when its own is gone, as large as it was', () => {
  expect(placeWindow({ ...kept, x: 2100, isMaximized: true }, [main])).toEqual({ width: 1000, height: 700, isMaximized: true, isFullScreen: false, zoom: 1.2 })
})

it.each([
  ['above the display', { y: -30 }],
  ['below it', { y: 1030 }],
  ['so far to the left that only a corner is left', { x: -950 }],
  ['so far to the right', { x: 1900 }],
])('is not put %s, where no hand could take hold of it', (_, part) => {
  expect(placeWindow({ ...kept, ...part }, [main])).not.toHaveProperty('x')
})

const aBox = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }), width: fc.integer({ min: 640, max: 4000 }), height: fc.integer({ min: 600, max: 3000 }) })
const aState: fc.Arbitrary<WindowState> = fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }), width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }), isMaximized: fc.boolean(), isFullScreen: fc.boolean(), zoom: fc.double({ min: 0.25, max: 5, noNaN: true }) })

it('is never out of sight, never smaller than of use, and forgets neither zoom nor maximizing', () => {
  fc.assert(fc.property(aState, fc.array(aBox, { minLength: 1, maxLength: 3 }), (state, displays) => {
    const place = placeWindow(state, displays)
    expect(place.width).toBeGreaterThanOrEqual(smallestWindow.width)
    expect(place.height).toBeGreaterThanOrEqual(smallestWindow.height)
    expect(place).toMatchObject({ zoom: state.zoom, isMaximized: state.isMaximized, isFullScreen: state.isFullScreen })
    const { x, y } = place
    if (x === undefined || y === undefined)
      return
    expect(displays.some(display => y >= display.y && y < display.y + display.height && x < display.x + display.width && x + place.width > display.x)).toBe(true)
  }))
})
