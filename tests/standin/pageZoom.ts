import type { CdpSession } from './cdp.ts'
import type { WebContents } from './webContents.ts'

/** Zoom as a browser does it: fewer CSS pixels in the same window, each drawn larger, so that media queries follow. */
export class PageZoom {
  factor = 1
  private readonly contents: WebContents

  constructor(contents: WebContents) {
    this.contents = contents
  }

  set(factor: number): void {
    if (!(factor > 0))
      throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.factor = factor
    void this.apply().catch(() => {})
  }

  /** Needed again after each change of the window's size. */
  async apply(): Promise<void> {
    const { session } = await this.contents.attached
    await session.send('Emulation.clearDeviceMetricsOverride')
    if (this.factor !== 1)
      await session.send('Emulation.setDeviceMetricsOverride', await this.measure(session))
  }

  /** The window as it is without zoom, divided. */
  private async measure(session: CdpSession): Promise<object> {
    const expression = '[innerWidth, innerHeight, devicePixelRatio]'
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true })
    const [width = 0, height = 0, ratio = 1] = result.value as number[]
    const { factor } = this
    return { width: Math.round(width / factor), height: Math.round(height / factor), deviceScaleFactor: ratio * factor, mobile: false }
  }
}
