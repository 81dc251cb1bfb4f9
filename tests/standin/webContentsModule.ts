import type { WebContents } from './webContents.ts'
import { strict } from './missing.ts'
import { openContents } from './registry.ts'

/** The `webContents` part of the electron module; Playwright finds a page's window by its target. */
export const webContents = strict('webContents', {
  getAllWebContents: (): WebContents[] => [...openContents.values()].map(contents => contents.self),
  fromId: (id: number): WebContents | undefined => openContents.get(id)?.self,
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...openContents.values()].find(contents => contents.targetId === targetId)?.self,
})
