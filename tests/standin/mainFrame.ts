import type { WebContents } from './webContents.ts'
import { strict } from './missing.ts'

/** Just enough of WebFrameMain to check who sent a message. */
export class MainFrame {
  readonly parent = null
  readonly name = ''
  readonly processId = 1
  readonly routingId = 1
  readonly frameTreeNodeId = 1
  private readonly contents: WebContents

  constructor(contents: WebContents) {
    this.contents = contents
  }

  get top(): MainFrame {
    return this.contents.mainFrame
  }

  get url(): string {
    return this.contents.getURL()
  }

  /** As Electron gives it for a standard scheme: app://bundle. URL.origin says 'null' there. */
  get origin(): string {
    if (!URL.canParse(this.url))
      return 'null'
    const { origin, protocol, host } = new URL(this.url)
    return origin === 'null' && host !== '' ? `${protocol}//${host}` : origin
  }

  isDestroyed(): boolean {
    return this.contents.isDestroyed()
  }
}

export const makeMainFrame = (contents: WebContents): MainFrame => strict('WebFrameMain', new MainFrame(contents))
