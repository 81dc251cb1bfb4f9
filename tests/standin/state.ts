export interface PackageJson {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

/** What the command line settled before the app's code runs, and how far the app has come. */
export interface StandinState {
  appPath: string
  packageJson: PackageJson
  /** Switches for Chromium, from the command line and from app.commandLine. */
  readonly switches: string[]
  isHeadless: boolean
  /** A person uses it: dialogs and links are real, the window title says what this is. */
  isDesktop: boolean
  /** Asked for by Playwright; without it no TCP port is opened. */
  debugPort: number | undefined
  chromiumPath: string
  /** Electron's own view: Playwright's loader replaces app.isReady. */
  isReady: boolean
}

export const state: StandinState = {
  appPath: '',
  packageJson: {},
  switches: [],
  isHeadless: process.env.STANDIN_HEADED !== '1',
  isDesktop: false,
  debugPort: undefined,
  chromiumPath: '',
  isReady: false,
}
