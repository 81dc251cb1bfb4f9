import { describe, expect, it } from 'vitest'
import { importBuild, requireTool } from './packedApp.ts'

interface Config {
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly beforeBuild: () => boolean
  readonly nsis: Readonly<Record<string, unknown>>
  readonly mac: Readonly<Record<string, unknown>>
  readonly [key: string]: unknown
}
const { config } = await importBuild('package/config.mjs') as { readonly config: Config }
const { validateConfiguration } = requireTool('app-builder-lib/out/util/config/config') as { readonly validateConfiguration: (config: unknown, log: unknown) => Promise<void> }
const { DebugLogger } = requireTool('builder-util') as { readonly DebugLogger: new (isEnabled: boolean) => unknown }
/** Hooks are functions, which a copy cannot hold. */
const check = (change: unknown): Promise<void> => validateConfiguration({ ...structuredClone({ ...config, afterExtract: null, beforeBuild: null }), ...structuredClone(change) as object }, new DebugLogger(false))

describe('the configuration of the installers', () => {
  it('is one that electron-builder takes', async () => {
    await expect(check({})).resolves.toBeUndefined()
  })

  it.each([
    ['a fuse that does not exist', { electronFuses: { ...config.electronFuses, runAsNod: false } }],
    ['a switch that is no switch', { asar: 3 }],
    ['an option of another system', { nsis: { ...config.nsis, hardenedRuntime: true } }],
  ])('would be refused with %s', async (_fault, change) => {
    await expect(check(change)).rejects.toThrow(/Invalid configuration object/)
  })

  it('throws every fuse to the safe side', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('installs for one user without an administrator, updates nothing and keeps the visits when the app goes', () => {
    expect(config).toMatchObject({ publish: null, win: { requestedExecutionLevel: 'asInvoker' }, nsis: { perMachine: false, packElevateHelper: false, deleteAppDataOnUninstall: false } })
  })

  it('packs no package: all code is bundled', () => {
    expect(config.beforeBuild()).toBe(false)
  })

  it('asks macOS for the hardened runtime', () => {
    expect(config.mac).toMatchObject({ hardenedRuntime: true, target: ['dmg'] })
  })
})
