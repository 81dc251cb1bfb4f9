// `npm run release`: from a clean tree to installers for this computer's system, their sums and the bill of materials, as far as it goes here;
// ends by saying what remains. `-- --signed` fails rather than leave an installer unsigned.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { findObstacles } from './package/findObstacles.mjs'
import { makeSbom } from './package/makeSbom.mjs'
import { hostSystem, installPackager, packApp } from './package/packApp.mjs'
import { stageApp } from './package/stageApp.mjs'
import { writeSums } from './package/writeSums.mjs'
import { runCommand, toolEnvironment } from './runSteps.mjs'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const electron = path.join(root, 'node_modules', 'electron')
const mustSign = process.argv.includes('--signed')
const say = text => process.stdout.write(`${text}\n`)

function stop(reason) {
  process.stderr.write(`${reason}\n\nNothing was released.\n`)
  process.exit(1)
}

/** Electron's binary for this computer, which npm's package fetches and compares with its own sums. */
function fetchElectron() {
  const isThere = () => existsSync(path.join(electron, 'path.txt')) && existsSync(path.join(electron, 'dist', readFileSync(path.join(electron, 'path.txt'), 'utf8')))
  if (!isThere())
    spawnSync('node', [path.join(electron, 'install.js')], { cwd: root, env: toolEnvironment, stdio: ['ignore', 2, 2], timeout: 10 * 60_000 })
  return isThere()
}

/** @returns why there are no installers, or `null` */
async function makeInstallers() {
  if (!installPackager())
    return 'electron-builder could not be installed'
  if (!fetchElectron())
    return 'Electron\'s binary could not be fetched (ELECTRON_MIRROR names a mirror of its releases)'
  try {
    await packApp({ system: hostSystem, electronDist: path.join(electron, 'dist'), output: dist, target: null, mustSign })
    return null
  }
  catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const { version, commit, obstacles } = findObstacles(root)
if (obstacles.length > 0)
  stop(obstacles.join('\n\n'))
say(`Causebook ${version}, commit ${commit.slice(0, 12)}`)
if (!runCommand('node', ['build/test.mjs']))
  stop('The tests failed: see above.')
for (const folder of ['out', 'dist'])
  rmSync(path.join(root, folder), { recursive: true, force: true })
if (!runCommand('electron-vite', ['build', '--logLevel', 'warn']))
  stop('The build failed: see above.')
stageApp()
mkdirSync(dist, { recursive: true })
writeFileSync(path.join(dist, `causebook-${version}.cdx.json`), `${JSON.stringify(makeSbom(), null, 2)}\n`)

const reason = await makeInstallers()
const names = writeSums(dist)
say(`\nIn dist, with their sums in SHA256SUMS:\n${names.map(name => `  ${name}`).join('\n')}`)
say(reason === null ? `\nThe installers for ${hostSystem} are made${mustSign ? ' and signed' : ', UNSIGNED unless a key was found: see the lines above'}.` : `\nNO INSTALLERS: ${reason}.`)
say(`\nWhat remains, from build/package/release.md:\n\n${readFileSync(path.join(import.meta.dirname, 'package/release.md'), 'utf8').trim().replaceAll('<version>', version)}`)
process.exitCode = reason === null ? 0 : 1
