// The bill of materials of what ships, in CycloneDX 1.6: one component for each entry of `out/licenses.json`.
// Written here, because tools that read the lockfile list what was installed, ten times as much.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const readJson = (...parts) => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8'))
const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')

/** Electron's binaries that the installers are made from. */
const binaries = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64']
const fontFiles = ['NotoSans-Bold.ttf', 'NotoSans-Regular.ttf']

const fileComponent = (name, hash) => ({ 'type': 'file', 'bom-ref': `file:${name}`, name, 'hashes': [{ alg: 'SHA-256', content: hash }] })

/** The files inside a component whose sums are known. */
function listFiles({ name, version }) {
  if (name === 'Noto Sans')
    return fontFiles.map(file => fileComponent(file, sha256(readFileSync(path.join(root, 'resources', 'fonts', file)))))
  if (name !== 'electron')
    return []
  const sums = readJson('node_modules', 'electron', 'checksums.json')
  return binaries.map(binary => `electron-v${version}-${binary}.zip`).filter(file => file in sums).map(file => fileComponent(file, sums[file]))
}

/** Of npm's archive, as the lockfile holds it. */
function listHashes(name, lock) {
  const integrity = lock.packages[`node_modules/${name}`]?.integrity ?? ''
  return integrity.startsWith('sha512-') ? [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] : []
}

const types = { package: 'library', font: 'data', runtime: 'framework' }

function makeComponent(part, lock) {
  const { kind, name, version, license } = part
  const isNpm = `node_modules/${name}` in lock.packages
  const purl = isNpm ? `pkg:npm/${name.replace('@', '%40')}@${version}` : `pkg:generic/${name.toLowerCase().replaceAll(' ', '-')}@${version}`
  const hashes = listHashes(name, lock)
  const components = listFiles(part)
  return {
    'type': types[kind],
    'bom-ref': purl,
    name,
    version,
    ...(hashes.length > 0 ? { hashes } : {}),
    'licenses': [{ license: { id: license } }],
    purl,
    ...(components.length > 0 ? { components } : {}),
  }
}

/** A number of the content alone, so that one build has one bill. */
function serialOf(components) {
  const hex = sha256(JSON.stringify(components))
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The bill for the build in `out/`. */
export function makeSbom() {
  const { name, version, description, license } = readJson('package.json')
  const lock = readJson('package-lock.json')
  const purl = `pkg:generic/${name}@${version}`
  const components = readJson('out', 'licenses.json').map(part => makeComponent(part, lock))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(components),
    version: 1,
    metadata: { component: { 'type': 'application', 'bom-ref': purl, name, version, description, 'licenses': [{ license: { id: license } }], purl } },
    components,
    dependencies: [{ ref: purl, dependsOn: components.map(component => component['bom-ref']) }],
  }
}
