import { contextBridge, ipcRenderer } from 'electron'
import { channels } from '../shared/ipc/contract.ts'

const forward = (channel: string) => (...args: readonly unknown[]): Promise<unknown> => ipcRenderer.invoke(channel, ...args)
const methods = Object.entries(channels).map(([name, channel]) => [name, forward(channel)] as const)
contextBridge.exposeInMainWorld('clinic', Object.fromEntries(methods))
