// What electron-builder is told. It packs `dist/app`, which stageApp.mjs lays out, and nothing else.
import { rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Switches inside Electron's binary, thrown before it is signed: the packed app is Causebook and cannot be used as a Node, be given code from
 * outside by the environment or the command line, or be made to run other code than its own archive.
 */
const electronFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

/** Electron's own sample app, which it would open in the place of a missing one. */
function dropSampleApp({ appOutDir }) {
  for (const resources of ['resources', 'Electron.app/Contents/Resources'])
    rmSync(path.join(appOutDir, resources, 'default_app.asar'), { force: true })
}

export const config = {
  appId: 'app.causebook.desktop',
  productName: 'Causebook',
  copyright: 'Copyright © 2026 Causebook maintainers',
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  directories: { app: 'dist/app', output: 'dist', buildResources: 'build/package' },
  // The binary that npm's package fetched and compared with the sums it carries; nothing else is downloaded for it.
  electronDist: 'node_modules/electron/dist',
  electronFuses,
  electronLanguages: ['en', 'es'],
  asar: true,
  afterExtract: dropSampleApp,
  // All code is bundled: no package is looked for, rebuilt or packed. `npmRebuild: false` would pass this by.
  beforeBuild: () => false,
  // No update service: a new version is a new installer.
  publish: null,
  // What a person may read without opening the app. Electron's own licenses stand beside its binary.
  extraResources: [{ from: 'out/licenses.txt', to: 'licenses.txt' }],
  win: {
    target: ['nsis'],
    icon: 'build/icons/icon.ico',
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    // One click into the user's own folder: no administrator, no question. Visits stay when the app is removed: they are records.
    oneClick: true,
    perMachine: false,
    packElevateHelper: false,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
  },
  mac: {
    target: ['dmg'],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.medical',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/package/entitlements.mac.plist',
    entitlementsInherit: 'build/package/entitlements.mac.plist',
    // From an unpacked binary only the .app is taken; its licenses stand beside it.
    extraResources: [{ from: 'node_modules/electron/dist', to: '.', filter: ['LICENSES.chromium.html'] }],
  },
  dmg: { writeUpdateInfo: false },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'build/icons/png',
    category: 'Science;MedicalSoftware',
    // Debian asks for an address. The project has none; .invalid is reserved for names that lead nowhere (RFC 2606).
    maintainer: 'Causebook maintainers <maintainers@causebook.invalid>',
    syncDesktopName: true,
  },
  deb: { packageCategory: 'science' },
}
