import { expect, it, vi } from 'vitest'
import { askOverWindow } from '../../src/main/askOverWindow.ts'
import { makeAskPaths } from '../../src/main/askPaths.ts'

const { windows, showOpenDialog, showSaveDialog } = vi.hoisted(() => ({ windows: [{ id: 1 }], showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }))
vi.mock('electron', () => ({ app: { getPath: () => '/home/clinic' }, dialog: { showOpenDialog, showSaveDialog }, BrowserWindow: { getAllWindows: () => windows } }))

it('shows one dialog at a time: another one that is asked for meanwhile is as good as cancelled', async () => {
  let close: (answer: string) => void = () => undefined
  const first = askOverWindow(() => new Promise<string>(resolve => close = resolve))
  const second = vi.fn(() => Promise.resolve('second'))
  expect(await askOverWindow(second)).toBeNull()
  expect(second).not.toHaveBeenCalled()
  close('first')
  expect(await first).toBe('first')
  expect(await askOverWindow(second)).toBe('second')
})

it('asks again after a dialog that could not be shown', async () => {
  await expect(askOverWindow(() => Promise.reject(new Error('no display')))).rejects.toThrow('no display')
  expect(await askOverWindow(() => Promise.resolve('shown'))).toBe('shown')
})

it('asks nothing where the window is gone', async () => {
  const [window] = windows.splice(0)
  expect(await askOverWindow(() => Promise.resolve('shown'))).toBeNull()
  windows.push(window ?? { id: 1 })
})

it('puts every dialog for a file over the window', async () => {
  showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/a'] })
  showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/b' })
  const ask = makeAskPaths(() => key => key)
  expect([await ask.askVisitFile(), await ask.askLogoPath(), await ask.askBackupFile()]).toEqual(['/a', '/a', '/a'])
  expect([await ask.askSavePath('sheet.pdf'), await ask.askBackupPath('visits')]).toEqual(['/b', '/b'])
  expect([...showOpenDialog.mock.calls, ...showSaveDialog.mock.calls].map(([window]) => window as unknown)).toEqual(Array.from({ length: 5 }, () => windows[0]))
})
