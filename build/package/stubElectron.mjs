// A folder with the names of an Electron distribution and nothing in them, so that packing runs without the real one.
// What comes out is for looking at: it cannot start.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where Electron's binaries keep their fuses: this mark, a version, their number, one character each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = 8
const fused = Buffer.concat([Buffer.from(`stub ${sentinel}`), Buffer.from([1, fuses]), Buffer.from('1'.repeat(fuses))])

/** Languages that a real distribution has many more of. */
const languages = ['de', 'en-US', 'es', 'es-419', 'fr']

const files = {
  linux: {
    'electron': fused,
    'chrome-sandbox': '',
    'LICENSE': 'stub',
    'LICENSES.chromium.html': 'stub',
    'resources/default_app.asar': 'stub',
    ...Object.fromEntries(languages.map(language => [`locales/${language}.pak`, ''])),
  },
  win32: {
    'electron.exe': fused,
    'LICENSE': 'stub',
    'LICENSES.chromium.html': 'stub',
    'resources/default_app.asar': 'stub',
    ...Object.fromEntries(languages.map(language => [`locales/${language}.pak`, ''])),
  },
}

/**
 * Writes the stub.
 * @param folder - where it goes
 * @param platform - `linux` or `win32`
 */
export function writeStubElectron(folder, platform) {
  for (const [name, content] of Object.entries(files[platform])) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content, { mode: 0o755 })
  }
}
