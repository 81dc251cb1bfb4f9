import type { RunningApp } from './launchApp.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { launchApp, runtime } from './launchApp.ts'
import { isBareScreen } from './runtime.ts'

interface Stand {
  readonly bounds: { readonly x: number, readonly y: number, readonly width: number, readonly height: number }
  readonly isMaximized: boolean
  readonly isFullScreen: boolean
  readonly zoom: number
}
const read = ({ app }: RunningApp): Promise<Stand> => app.evaluate(({ BrowserWindow }) => {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined)
    throw new Error('no window')
  return { bounds: window.getNormalBounds(), isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen(), zoom: window.webContents.getZoomFactor() }
})
const start = (folder: string): Promise<RunningApp> => launchApp({ CAUSEBOOK_USER_DATA: folder })

it(`opens where it was left, as large, and zoomed as it was (${runtime})`, async () => {
  const folder = temporaryFolder()
  const first = await start(folder)
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setBounds({ x: 120, y: 90, width: 1000, height: 720 })
    window?.webContents.setZoomFactor(1.2)
  })
  await expect.poll(() => existsSync(path.join(folder, 'window.json'))).toBe(true)
  await first.close()
  const second = await start(folder)
  await expect.poll(async () => (await read(second)).zoom).toBeCloseTo(1.2)
  expect((await read(second)).bounds).toEqual({ x: 120, y: 90, width: 1000, height: 720 })
  await second.close()
})

// It is the window manager that makes a window as large as the screen.
it.skipIf(isBareScreen)('opens maximized where it was left so, and knows its size before that (not run where the screen has no window manager)', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'window.json'), JSON.stringify({ x: 120, y: 90, width: 1000, height: 720, isMaximized: false, isFullScreen: false, zoom: 1 }))
  const second = await start(folder)
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  await expect.poll(() => (JSON.parse(readFileSync(path.join(folder, 'window.json'), 'utf8')) as Stand).isMaximized).toBe(true)
  await second.close()
  const third = await start(folder)
  await expect.poll(() => read(third)).toMatchObject({ isMaximized: true, bounds: { x: 120, y: 90, width: 1000, height: 720 } })
  await third.close()
})

it.each([
  ['a display that is gone', JSON.stringify({ x: 9000, y: 9000, width: 1000, height: 720, isMaximized: false, isFullScreen: false, zoom: 1 })],
  ['a file that is damaged', '{"x": 12'],
])('opens in sight after %s', async (_, text) => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'window.json'), text)
  const running = await start(folder)
  const { bounds } = await read(running)
  expect(bounds.x).toBeLessThan(1920)
  expect(bounds.width).toBeGreaterThanOrEqual(1000)
  await running.close()
})

it('opens full screen where it was left so', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'window.json'), JSON.stringify({ x: 10, y: 10, width: 900, height: 700, isMaximized: false, isFullScreen: true, zoom: 1 }))
  const running = await start(folder)
  await expect.poll(async () => (await read(running)).isFullScreen).toBe(true)
  await running.close()
})
