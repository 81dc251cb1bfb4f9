import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject } from 'vitest'

export const root = path.resolve(import.meta.dirname, '../..')

/** Where packing left the app of each system, and what holds the fuses. */
export const systems = [
  { system: 'linux', app: 'linux/linux-unpacked', resources: 'resources', fused: 'causebook' },
  { system: 'windows', app: 'windows/win-unpacked', resources: 'resources', fused: 'Causebook.exe' },
  { system: 'mac', app: `mac/mac${process.arch === 'arm64' ? '-arm64' : ''}/Causebook.app`, resources: 'Contents/Resources', fused: 'Contents/Frameworks/Electron Framework.framework/Electron Framework' },
] as const

type System = typeof systems[number]

/** A path inside the packed app of a system. */
export const inApp = ({ app }: System, ...parts: readonly string[]): string => path.join(inject('packed'), app, ...parts)
export const archiveOf = (system: System): string => inApp(system, system.resources, 'app.asar')

interface Asar {
  readonly listPackage: (archive: string, options: { readonly isPack: boolean }) => readonly string[]
  readonly extractAll: (archive: string, folder: string) => void
  readonly getRawHeader: (archive: string) => { readonly headerString: string }
  readonly statFile: (archive: string, file: string) => { readonly files?: unknown }
}

/** The packages that only packing needs have a tree of their own. */
export const requireTool = createRequire(path.join(root, 'build/package/package.json'))
export const asar = requireTool('@electron/asar') as Asar

/** A script of build/, which no types describe. */
export const importBuild = async (file: string): Promise<unknown> => import(pathToFileURL(path.join(root, 'build', file)).href)

/** A built or source file as JSON. */
export const readJson = (...parts: readonly string[]): unknown => JSON.parse(readFileSync(path.join(...parts), 'utf8'))
