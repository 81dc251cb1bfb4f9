// Writes what the app is made of beside the built code: `out/licenses.json` for the app, `out/licenses.txt` for people.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listSources, packageOf, readManifest } from './bundledPackages.mjs'
import { licenseOf } from './licenseOf.mjs'

const read = (...parts) => readFileSync(path.join(...parts), 'utf8').trim()

/** What ships and is in no bundle. Chromium, Node and all else inside Electron: Electron brings the list, LICENSES.chromium.html. */
function listOthers(root) {
  return [
    { kind: 'runtime', name: 'electron', version: readManifest(root, 'electron').version, license: 'MIT', text: read(root, 'node_modules', 'electron', 'LICENSE') },
    { kind: 'font', name: 'Noto Sans', version: '2.015', license: 'OFL-1.1', text: read(root, 'resources', 'fonts', 'OFL.txt') },
  ]
}

const ruled = '='.repeat(80)

function formatLicenses(root, parts) {
  const entries = parts.map(({ name, version, license, text }) => `${ruled}\n${name} ${version} (${license})\n${ruled}\n\n${text}\n`)
  return [
    `Causebook is under the MIT license:\n\n${read(root, 'LICENSE')}\n`,
    'What it is made of has licenses of its own, below. Electron contains Chromium, Node.js and more: their licenses are in LICENSES.chromium.html.\n',
    ...entries,
  ].join('\n')
}

/**
 * Gathers, over the builds of one run, the packages that are in what was built.
 * @param root - the project's folder: bundled into the configuration, this file does not know its own
 * @returns `record()`, a plugin for each build, and `write()`, the plugin that ends the last one
 */
export function collectLicenses(root) {
  const names = new Set()
  const record = () => ({
    name: 'causebook:record-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const source of listSources(bundle)) {
        const name = packageOf(source)
        if (name !== null)
          names.add(name)
      }
    },
  })
  const write = () => ({
    name: 'causebook:write-licenses',
    apply: 'build',
    writeBundle() {
      const parts = [...listOthers(root), ...[...names].map(name => licenseOf(root, name))].sort((a, b) => a.name.localeCompare(b.name, 'en'))
      mkdirSync(path.join(root, 'out'), { recursive: true })
      writeFileSync(path.join(root, 'out', 'licenses.json'), `${JSON.stringify(parts, null, 1)}\n`)
      writeFileSync(path.join(root, 'out', 'licenses.txt'), formatLicenses(root, parts))
    },
  })
  return { record, write }
}
