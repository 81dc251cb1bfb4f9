export interface ElectronArguments {
  /** App folder or entry file; undefined when none was given. */
  readonly target: string | undefined
  /** Modules to load before the app, as with node -r: Playwright's loader comes this way. */
  readonly preloads: readonly string[]
  readonly inspectPort: number | undefined
  readonly debugPort: number | undefined
  readonly isNoSandbox: boolean
  readonly isDesktop: boolean
  readonly isHeaded: boolean
  readonly isVersion: boolean
  /** All other switches before the target; they are Chromium's. */
  readonly switches: readonly string[]
}

/** Reads Electron's command line. What comes after the target is the app's own. */
export function parseArguments(raw: readonly string[]): ElectronArguments {
  const preloads: string[] = []
  const flags: string[] = []
  let target: string | undefined
  for (let i = 0; i < raw.length && target === undefined; i++) {
    const word = raw[i] ?? ''
    if (word === '-r' || word === '--require')
      preloads.push(raw[++i] ?? '')
    else if (word.startsWith('-'))
      flags.push(word)
    else target = word
  }
  const own = /^(?:-v|--version|--no-sandbox|--standin-desktop|--standin-headed|--inspect(?:=.*)?|--remote-debugging-port=.*)$/
  return {
    target,
    preloads,
    inspectPort: flags.includes('--inspect') ? 9229 : numberOf(flags, '--inspect='),
    debugPort: numberOf(flags, '--remote-debugging-port='),
    isNoSandbox: flags.includes('--no-sandbox'),
    isDesktop: flags.includes('--standin-desktop'),
    isHeaded: flags.includes('--standin-headed'),
    isVersion: flags.includes('--version') || flags.includes('-v'),
    switches: flags.filter(flag => !own.test(flag)),
  }
}

function numberOf(flags: readonly string[], prefix: string): number | undefined {
  const flag = flags.find(one => one.startsWith(prefix))
  return flag === undefined ? undefined : Number(flag.slice(prefix.length))
}
