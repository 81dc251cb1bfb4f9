import { contextBridge, ipcRenderer } from 'electron'
import { channels, menuChannel } from '../shared/ipc/contract.ts'

const forward = (channel: string) => (...args: readonly unknown[]): Promise<unknown> => ipcRenderer.invoke(channel, ...args)
const methods = Object.entries(channels).map(([name, channel]) => [name, forward(channel)] as const)
/** The command alone goes to the window, never the event, which leads to the channel's sender. */
const onMenuCommand = (listener: (command: unknown) => void): void => void ipcRenderer.on(menuChannel, (_event, command: unknown) => listener(command))
contextBridge.exposeInMainWorld('clinic', { ...Object.fromEntries(methods), onMenuCommand })
