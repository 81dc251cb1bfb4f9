import type { App } from 'electron'

/** What opens the window, or the program, to whoever on this computer can reach a port or a pipe. No fuse covers the first three. */
const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins', 'inspect', 'inspect-brk', 'inspect-brk-node', 'inspect-port', 'inspect-wait']

/** What is asked of Electron's app. */
type AskedApp = Pick<App, 'isPackaged'> & { readonly commandLine: Pick<App['commandLine'], 'hasSwitch'> }

/**
 * Finds out whether an installed app was started so that a debugger can read visits in it. From its sources it may be: tests attach that way.
 * @returns a line that says so and names the switches; `null` where nothing was asked for
 */
export function refuseDebugging({ isPackaged, commandLine }: AskedApp): string | null {
  if (!isPackaged)
    return null
  const given = switches.filter(name => commandLine.hasSwitch(name))
  return given.length === 0 ? null : `causebook: ${given.map(name => `--${name}`).join(', ')}: the installed app starts for no debugger, which could read visits\n`
}
