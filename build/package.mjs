// `npm run package`: packs the app for all three systems on a stub in the place of Electron, to look at what would ship.
// `--system linux` packs for one, `--output FOLDER` elsewhere than in dist/stub.
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './ensureBuilt.mjs'
import { installPackager, packApp } from './package/packApp.mjs'
import { stageApp } from './package/stageApp.mjs'
import { writeStubElectron } from './package/stubElectron.mjs'

const root = path.resolve(import.meta.dirname, '..')
const { values } = parseArgs({ options: { system: { type: 'string', multiple: true, default: ['linux', 'windows', 'mac'] }, output: { type: 'string', default: path.join('dist', 'stub') } } })
const output = path.resolve(root, values.output)

if (!installPackager()) {
  process.stderr.write('electron-builder could not be installed: see the lines above.\n')
  process.exit(1)
}
ensureBuilt()
stageApp()
for (const system of values.system) {
  const electronDist = path.join(output, `electron-${system}`)
  writeStubElectron(electronDist, system)
  await packApp({ system, electronDist, output: path.join(output, system), target: 'dir' })
}
process.stdout.write(`
NO PRODUCT. In ${path.relative(root, output) || output} stands what would ship, on a stub in the place of Electron: it cannot start.
To look inside: node build/package/node_modules/@electron/asar/bin/asar.mjs list <folder>/resources/app.asar
Installers are made by: npm run release
`)
