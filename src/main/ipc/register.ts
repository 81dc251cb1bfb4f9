import type { IpcMainInvokeEvent } from 'electron'
import type { Handlers } from './handlers.ts'
import { ipcMain } from 'electron'
import { channels } from '../../shared/ipc/contract.ts'
import { isAppPage } from '../appProtocol.ts'

function isTrusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isAppPage(frame.url)
}

/** Opens the channels of the bridge. The only place that touches `ipcMain`; a sender that is not our own page is refused. */
export function registerHandlers(handlers: Handlers): void {
  for (const [method, channel] of Object.entries(channels) as readonly [keyof Handlers, string][]) {
    ipcMain.handle(channel, (event, ...args: readonly unknown[]) => {
      if (!isTrusted(event))
        throw new Error('untrusted sender')
      return handlers[method](...args)
    })
  }
}
