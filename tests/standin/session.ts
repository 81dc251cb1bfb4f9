import type { PermissionCheckHandler, PermissionRequestHandler } from './permissions.ts'
import { toChromiumUrl } from './customScheme.ts'
import { KnownEmitter } from './knownEmitter.ts'
import { missing, strict } from './missing.ts'
import { permissions } from './permissions.ts'
import { protocol } from './protocol.ts'
import { record } from './record.ts'
import { openContents } from './registry.ts'
import { webRequest } from './webRequest.ts'

const events = [
  // accepted, never emitted: Chromium is told to refuse every download
  'will-download',
]

export class Session extends KnownEmitter {
  readonly webRequest = webRequest
  readonly protocol = protocol

  constructor() {
    super('session', events)
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    permissions.requestHandler = handler
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    permissions.checkHandler = handler
  }

  /** Never asked: without a chooser no page here gets a USB, HID or serial device. */
  setDevicePermissionHandler(): void {}

  /** Capturing the screen is refused through the permissions; a handler that grants it is not done here. */
  setDisplayMediaRequestHandler(handler: null): void {
    if (handler !== null)
      missing('session.setDisplayMediaRequestHandler with a handler')
  }

  /** Chromium has no switch for it at run time; headless it checks no spelling. */
  setSpellCheckerEnabled(): void {}

  /** Clears what the pages that are open now have stored. */
  async clearStorageData(): Promise<void> {
    record('session.clearStorageData', {})
    for (const contents of openContents.values()) {
      const { session } = await contents.attached
      const chromiumUrl = toChromiumUrl(contents.getURL())
      if (!/^https?:/.test(chromiumUrl))
        continue
      await session.send('Storage.clearDataForOrigin', { origin: new URL(chromiumUrl).origin, storageTypes: 'all' })
    }
  }

  async clearCache(): Promise<void> {
    for (const contents of openContents.values()) {
      const { session } = await contents.attached
      await session.send('Network.clearBrowserCache')
    }
  }
}

export const defaultSession = strict('session.defaultSession', new Session())

export const session = strict('session', {
  defaultSession,
  fromPartition: (): never => missing('session.fromPartition'),
})
