import { expect, it } from 'vitest'
import { showWindow } from '../../src/main/showWindow.ts'

/** What is done to a window to bring it to the front. */
function bring(isMinimized: boolean): readonly string[] {
  const done: string[] = []
  showWindow({ isMinimized: () => isMinimized, restore: () => void done.push('restore'), show: () => void done.push('show') })
  return done
}

it('shows a window that was never shown, and restores a minimized one first', () => {
  expect([bring(false), bring(true)]).toEqual([['show'], ['restore', 'show']])
})

it('does nothing where there is no window', () => {
  expect(() => showWindow(undefined)).not.toThrow()
})
