import { state } from './state.ts'

const disabled = '--disable-features='
const own = `${disabled}Translate,MediaRouter,OptimizationHints,HttpsUpgrades`

/** Of two equal switches Chromium takes the last, so the lists of features are made one. */
function joinFeatures(switches: readonly string[]): readonly string[] {
  const features = switches.filter(text => text.startsWith(disabled)).flatMap(text => text.slice(disabled.length).split(','))
  return [...switches.filter(text => !text.startsWith(disabled)), disabled + [...new Set(features)].join(',')]
}

/** Chromium's command line. The app's switches come last, since of two equal ones Chromium takes the last. */
export function chromiumSwitches(profile: string, extra: readonly string[]): string[] {
  const isUnsandboxed = process.getuid?.() === 0 || process.env.STANDIN_NO_SANDBOX === '1'
  return [
    `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', '--disable-default-apps',
    // nothing of Chromium's own may reach the network: the app is offline
    '--disable-sync', '--disable-background-networking', '--disable-component-update', '--disable-extensions', '--disable-print-preview',
    '--host-resolver-rules=MAP *.standin.invalid ~NOTFOUND', '--password-store=basic',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    // as root Chromium refuses to start with its sandbox; --test-type hides the bar that warns of that
    ...(isUnsandboxed ? ['--no-sandbox', '--test-type'] : []),
    ...joinFeatures([own, ...state.switches]), ...extra,
  ]
}
