import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const overrides = new Map<string, string>()

/** Electron's named folders on Linux. @throws Error for a name Electron does not have either */
export function getAppPath(name: string, appName: string): string {
  const home = homedir()
  const appData = overrides.get('appData') ?? (process.env.XDG_CONFIG_HOME || join(home, '.config'))
  const userData = overrides.get('userData') ?? join(appData, appName)
  const known: Readonly<Record<string, string>> = {
    home, appData, userData, sessionData: userData, temp: tmpdir(),
    exe: process.execPath, module: process.execPath,
    logs: join(userData, 'logs'), crashDumps: join(userData, 'Crashpad'),
    desktop: join(home, 'Desktop'), documents: join(home, 'Documents'), downloads: join(home, 'Downloads'),
    music: join(home, 'Music'), pictures: join(home, 'Pictures'), videos: join(home, 'Videos'),
  }
  const path = overrides.get(name) ?? known[name]
  if (path === undefined)
    throw new Error(`Failed to get '${name}' path`)
  return path
}

export function setAppPath(name: string, path: string): void {
  if (!isAbsolute(path))
    throw new Error('Path must be absolute')
  mkdirSync(path, { recursive: true })
  overrides.set(name, path)
}
