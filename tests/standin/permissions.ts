import { chromium } from './chromium.ts'
import { toAppUrl, toChromiumUrl } from './customScheme.ts'

interface Details { readonly isMainFrame: boolean, readonly requestingUrl: string, readonly mediaTypes?: readonly string[], readonly mediaType?: string }
export type PermissionRequestHandler
  = (contents: object, permission: string, callback: (isGranted: boolean) => void, details: Details) => void
export type PermissionCheckHandler
  = (contents: object, permission: string, origin: string, details: Details) => boolean

/** Chromium's names of permissions, and Electron's. */
const names: Readonly<Record<string, string>> = {
  'camera': 'media', 'microphone': 'media', 'geolocation': 'geolocation', 'notifications': 'notifications',
  'midi': 'midi', 'midi-sysex': 'midiSysex', 'clipboard-read': 'clipboard-read', 'clipboard-write': 'clipboard-sanitized-write',
  'pointer-lock': 'pointerLock', 'keyboard-lock': 'keyboardLock', 'fullscreen': 'fullscreen', 'display-capture': 'display-capture',
  'idle-detection': 'idle-detection', 'local-fonts': 'local-fonts', 'window-management': 'window-management',
  'storage-access': 'storage-access', 'top-level-storage-access': 'top-level-storage-access', 'durable-storage': 'persistent-storage',
}

export class Permissions {
  requestHandler: PermissionRequestHandler | null = null
  checkHandler: PermissionCheckHandler | null = null

  /** Chromium cannot ask us when a page wants something, so both handlers are asked beforehand, once per loaded page. */
  async apply(appUrl: string, contents: object): Promise<void> {
    const chromiumUrl = toChromiumUrl(appUrl)
    if (!/^https?:/.test(chromiumUrl))
      return
    const origin = new URL(chromiumUrl).origin
    await Promise.all(Object.entries(names).map(async ([name, permission]) => {
      const isGranted = await this.isGranted(name, permission, toAppUrl(`${origin}/`), contents)
      const setting = isGranted ? 'granted' : 'denied'
      // an older Chromium does not know every name
      await chromium.send('Browser.setPermission', { permission: { name }, setting, origin }).catch(() => {})
    }))
  }

  /** Electron grants what no handler refuses. */
  private async isGranted(name: string, permission: string, origin: string, contents: object): Promise<boolean> {
    const medium = name === 'camera' ? 'video' : 'audio'
    const isMedia = permission === 'media'
    const details: Details = { isMainFrame: true, requestingUrl: origin }
    const { requestHandler, checkHandler } = this
    const isRequestGranted = requestHandler === null || await new Promise<boolean>((resolve) => {
      requestHandler(contents, permission, resolve, { ...details, ...(isMedia && { mediaTypes: [medium] }) })
    })
    if (!isRequestGranted || checkHandler === null)
      return isRequestGranted
    return checkHandler(contents, permission, origin, { ...details, ...(isMedia && { mediaType: medium }) })
  }
}

export const permissions = new Permissions()
