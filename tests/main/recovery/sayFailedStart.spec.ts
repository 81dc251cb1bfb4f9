import type { MessageBoxOptions } from 'electron'
import { app, dialog } from 'electron'
import { expect, it, vi } from 'vitest'
import { sayFailedStart } from '../../../src/main/recovery/sayFailedStart.ts'

const { windows } = vi.hoisted(() => ({ windows: [] as { readonly destroy: () => void }[] }))

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  return {
    app: Object.assign(new EventEmitter(), { getLocale: () => 'en', exit: vi.fn(), quit: vi.fn() }),
    BrowserWindow: { getAllWindows: () => windows },
    dialog: { showMessageBox: vi.fn() },
  }
})

it('closes the window that was opened before it failed, and ends the app when its words were read, not with that window', async () => {
  app.on('window-all-closed', () => app.quit())
  windows.push({ destroy: () => void app.emit('window-all-closed') })
  const read = Promise.withResolvers<{ readonly response: number, readonly checkboxChecked: boolean }>()
  const boxes: MessageBoxOptions[] = []
  vi.mocked(dialog.showMessageBox as (box: MessageBoxOptions) => typeof read.promise).mockImplementation((box) => {
    boxes.push(box)
    return read.promise
  })
  const destroy = vi.spyOn(windows[0] ?? { destroy: () => undefined }, 'destroy')
  const facts: unknown[] = []
  sayFailedStart({ note: fact => void facts.push(fact) } as Parameters<typeof sayFailedStart>[0], '/nowhere', Object.assign(new Error('Maria'), { code: 'EACCES' }))
  expect(destroy).toHaveBeenCalledOnce()
  expect(facts).toEqual([{ kind: 'main-fault', place: 'start', error: 'Error', code: 'EACCES' }])
  expect(boxes).toHaveLength(1)
  expect(JSON.stringify(boxes)).not.toContain('Maria')
  expect([app.quit, app.exit].map(end => vi.mocked(end).mock.calls)).toEqual([[], []])
  read.resolve({ response: 0, checkboxChecked: false })
  await expect.poll(() => vi.mocked(app.exit).mock.calls).toEqual([[1]])
})
