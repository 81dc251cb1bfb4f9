// Runs electron-builder over what stageApp.mjs laid out.
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { installTree } from '../installTree.mjs'
import { config } from './config.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const requireTool = createRequire(path.join(import.meta.dirname, 'package.json'))

/** Puts electron-builder in its place; says whether it is there. */
export const installPackager = () => installTree(import.meta.dirname, 'electron-builder')

/** The system that this computer runs. */
export const hostSystem = { linux: 'linux', win32: 'windows', darwin: 'mac' }[process.platform] ?? 'linux'

const platforms = { linux: 'LINUX', windows: 'WINDOWS', mac: 'MAC' }

/** The configuration for another binary than the one of npm's package. */
function onBinary(electronDist) {
  const fromBinary = config.mac.extraResources.map(files => ({ ...files, from: electronDist }))
  return { ...config, electronDist, mac: { ...config.mac, extraResources: fromBinary } }
}

/**
 * Packs the app.
 * @param job - `system`, `electronDist` folder, `output` folder; `target` `dir` for the unpacked app, otherwise the installers; `mustSign` fails rather than leave one unsigned
 * @returns the paths of the installers
 */
export async function packApp({ system, electronDist, output, target, mustSign = false }) {
  const { build, Platform } = requireTool('electron-builder')
  return build({
    projectDir: root,
    publish: 'never',
    targets: Platform[platforms[system]].createTarget(target),
    config: { ...onBinary(electronDist), directories: { ...config.directories, output }, forceCodeSigning: mustSign },
  })
}
