import { state } from './state.ts'

/** Chromium's command line. The app's switches come last, since of two equal ones Chromium takes the last. */
export function chromiumSwitches(profile: string, extra: readonly string[]): string[] {
  const isUnsandboxed = process.getuid?.() === 0 || process.env.STANDIN_NO_SANDBOX === '1'
  return [
    `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', '--disable-default-apps',
    // nothing of Chromium's own may reach the network: the app is offline
    '--disable-sync', '--disable-background-networking', '--disable-component-update', '--disable-extensions', '--disable-print-preview',
    '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades',
    '--host-resolver-rules=MAP *.standin.invalid ~NOTFOUND', '--password-store=basic',
    // as root Chromium refuses to start with its sandbox; --test-type hides the bar that warns of that
    ...(isUnsandboxed ? ['--no-sandbox', '--test-type'] : []),
    ...state.switches, ...extra,
  ]
}
