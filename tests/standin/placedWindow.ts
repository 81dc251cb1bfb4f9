import type { Rectangle } from 'electron'
import type { WebContents } from './webContents.ts'
import { chromium } from './chromium.ts'
import { KnownEmitter } from './knownEmitter.ts'
import { primaryDisplay } from './screen.ts'
import { state } from './state.ts'

type Placement = 'normal' | 'maximized' | 'minimized'

/** Where a window is. Kept here, and sent to Chromium: headless it has no frame, so its content is sized instead. */
export abstract class PlacedWindow extends KnownEmitter {
  abstract readonly webContents: WebContents
  private normal: Rectangle
  private placement: Placement = 'normal'
  private beforeMinimized: Placement = 'normal'
  private isFull = false

  constructor(events: readonly string[], bounds: Rectangle) {
    super('BrowserWindow', events)
    this.normal = bounds
  }

  getBounds(): Rectangle {
    return this.isMaximized() || this.isFull ? { ...primaryDisplay.workArea } : this.getNormalBounds()
  }

  getNormalBounds(): Rectangle {
    return { ...this.normal }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.normal
    this.normal = { ...before, ...bounds }
    this.place(() => this.emitChanges(before))
  }

  maximize(): void {
    this.change('maximized', 'maximize')
  }

  unmaximize(): void {
    this.change('normal', 'unmaximize')
  }

  minimize(): void {
    this.beforeMinimized = this.placement
    this.change('minimized', 'minimize')
  }

  restore(): void {
    if (this.isMinimized())
      this.change(this.beforeMinimized, 'restore')
  }

  /** Over whatever the window was, which it is again afterwards. */
  setFullScreen(isFull: boolean): void {
    if (this.isFull === isFull)
      return
    this.isFull = isFull
    this.place(() => this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen'))
  }

  isFullScreen(): boolean {
    return this.isFull
  }

  isMaximized(): boolean {
    return this.placement === 'maximized'
  }

  isMinimized(): boolean {
    return this.placement === 'minimized'
  }

  /** A person moved or sized the window. Headless nobody can, and Chromium's numbers would include a frame that is not there. */
  async readBounds(): Promise<void> {
    if (state.isHeadless || this.webContents.isDestroyed())
      return
    const { bounds } = await chromium.send('Browser.getWindowForTarget', { targetId: this.webContents.targetId })
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = bounds
    this.isFull = windowState === 'fullscreen'
    this.placement = windowState === 'fullscreen' ? 'normal' : windowState
    if (this.placement !== 'normal' || this.isFull)
      return
    const before = this.normal
    this.normal = { x: left, y: top, width, height }
    this.emitChanges(before)
  }

  protected place(then: () => void): void {
    void this.webContents.attached.then(() => this.sendToChromium()).then(then).catch(() => {})
  }

  private change(placement: Placement, event: string): void {
    this.placement = placement
    this.place(() => this.emit(event))
  }

  private async sendToChromium(): Promise<void> {
    const { x, y, width, height } = this.getBounds()
    const { windowId } = await chromium.send('Browser.getWindowForTarget', { targetId: this.webContents.targetId })
    if (state.isHeadless) {
      await chromium.send('Browser.setContentsSize', { windowId, width, height })
    }
    else {
      // Chromium takes a state or a place, never both at once
      await chromium.send('Browser.setWindowBounds', { windowId, bounds: { windowState: this.isFull ? 'fullscreen' : this.placement } })
      const bounds = { left: x, top: y, width, height }
      if (this.placement === 'normal' && !this.isFull)
        await chromium.send('Browser.setWindowBounds', { windowId, bounds })
    }
    if (this.webContents.zoom.factor !== 1)
      await this.webContents.zoom.apply()
  }

  private emitChanges(before: Rectangle): void {
    const { x, y, width, height } = this.normal
    if (x !== before.x || y !== before.y) {
      for (const event of ['move', 'moved']) this.emit(event)
    }
    if (width !== before.width || height !== before.height) {
      for (const event of ['resize', 'resized']) this.emit(event)
    }
  }
}
