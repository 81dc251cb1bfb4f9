import type { CommandLine } from 'electron'

/** Parts of Chromium that ask its maker for something, now and then. */
const features = ['AutofillServerCommunication', 'CertificateTransparencyComponentUpdater', 'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'Translate']

const switches: readonly (readonly [name: string, value?: string])[] = [
  // No name is ever looked up, and no address reached: every host, also one that is a number, is unknown.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // A proxy of the system would be looked for, and looks names up itself.
  ['no-proxy-server'],
  ['dns-prefetch-disable'],
  ['disable-quic'],
  ['disable-background-networking'],
  ['disable-client-side-phishing-detection'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  // No dump of the memory, in which a visit is, when the window crashes.
  ['disable-breakpad'],
  ['disable-features', features.join(',')],
]

/** Keeps Chromium itself from any network, and from writing its memory down. To be called before the app is ready. */
export function quietChromium(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  switches.forEach(([name, value]) => commandLine.appendSwitch(name, value))
}
