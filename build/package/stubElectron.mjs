// A folder that is laid out as an Electron distribution and holds none of it, so that packing runs without the real one.
// What is packed on it is for looking at: it cannot start.
import { createRequire } from 'node:module'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where Electron's binaries keep their fuses: this mark, a version, their number, one character each. All are on, so that a fuse left alone shows. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = 8
const fused = Buffer.concat([Buffer.from(`stub ${sentinel}`), Buffer.from([1, fuses]), Buffer.from('1'.repeat(fuses))])

/** Languages that a real distribution has many more of. */
const languages = ['de', 'en-US', 'es', 'es-419', 'fr']
const beside = {
  'LICENSE': 'stub',
  'LICENSES.chromium.html': 'stub',
  'resources/default_app.asar': 'stub',
  ...Object.fromEntries(languages.map(language => [`locales/${language}.pak`, ''])),
}

/** A Windows program of no instructions, with room for the version, the icon and the sums that electron-builder writes into the real one. */
function makeExe() {
  const { NtExecutable, NtExecutableResource, Resource } = createRequire(path.join(import.meta.dirname, 'package.json'))('resedit')
  const exe = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(exe, true)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 1033
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  const rawData = 10
  resources.entries.push({ type: rawData, id: 1, lang: 1033, codepage: 1200, bin: Uint8Array.from(fused).buffer })
  resources.outputResource(exe)
  return Buffer.from(exe.generate())
}

const plist = name => `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIdentifier</key><string>stub</string></dict></plist>
`

function makeMacApp() {
  const contents = 'Electron.app/Contents'
  const framework = `${contents}/Frameworks/Electron Framework.framework`
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map(kind => `Electron Helper${kind}`)
  return {
    'LICENSE': 'stub',
    'LICENSES.chromium.html': 'stub',
    [`${contents}/Info.plist`]: plist('Electron'),
    [`${contents}/MacOS/Electron`]: 'stub',
    [`${contents}/Resources/electron.icns`]: 'stub',
    [`${contents}/Resources/default_app.asar`]: 'stub',
    [`${framework}/Electron Framework`]: fused,
    ...Object.fromEntries(helpers.flatMap(name => [[`${contents}/Frameworks/${name}.app/Contents/Info.plist`, plist(name)], [`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, 'stub']])),
    ...Object.fromEntries(['de', 'en', 'es', 'fr'].flatMap(language => [[`${contents}/Resources/${language}.lproj/locale.pak`, ''], [`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`, '']])),
  }
}

const makers = {
  linux: () => ({ 'electron': fused, 'chrome-sandbox': 'stub', ...beside }),
  windows: () => ({ 'electron.exe': makeExe(), ...beside }),
  mac: makeMacApp,
}

/**
 * Writes the stub.
 * @param folder - removed first
 * @param system - `linux`, `windows` or `mac`
 */
export function writeStubElectron(folder, system) {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, content] of Object.entries(makers[system]())) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content, { mode: 0o755 })
  }
}
