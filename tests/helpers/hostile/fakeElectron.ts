import type { IpcMainInvokeEvent } from 'electron'

type Listener = (event: IpcMainInvokeEvent, ...args: readonly unknown[]) => unknown

/** What was registered, by channel. */
export const listeners = new Map<string, Listener>()

// Under Electron's names: the part of the package that registering needs.
export const ipcMain = { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) }
export const protocol = {}
