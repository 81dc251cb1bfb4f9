// Lays out `dist/app`: exactly what ships, as a folder that can be looked at and run.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** From the build: the three bundles and the list of licenses. */
const built = ['main', 'preload', 'renderer', 'licenses.json']

/** What the built code reads while it runs, the window's and the command line's. Worked cases, examples and search questions are for tests. */
const shippedResources = ['content', 'fonts', 'help', 'icon.png', 'safety-card.json', 'text']

/** The help of a command that is for this repository alone. */
const unread = path.join('help', 'safety.txt')

/** The package.json of the app: what Electron and the installers read. */
function makeManifest() {
  const { name, productName, version, description, license, type, main } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return {
    name,
    productName,
    version,
    description,
    license,
    author: 'Causebook maintainers',
    // Debian's format asks for an address. The project has none; .invalid leads nowhere (RFC 2606).
    homepage: 'https://causebook.invalid',
    type,
    main,
    desktopName: `${name}.desktop`,
  }
}

/**
 * Copies what ships into an empty folder.
 * @param folder - removed first
 */
export function stageApp(folder = path.join(root, 'dist', 'app')) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of built)
    cpSync(path.join(root, 'out', part), path.join(folder, 'out', part), { recursive: true })
  for (const part of shippedResources)
    cpSync(path.join(root, 'resources', part), path.join(folder, 'resources', part), { recursive: true, filter: file => !file.endsWith(unread) })
  cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(makeManifest(), null, 2)}\n`)
}
