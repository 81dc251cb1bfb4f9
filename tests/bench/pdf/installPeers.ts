import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const folder = path.resolve(import.meta.dirname, '../peers')
const stamp = path.join(folder, 'node_modules', '.bench-setup')

/**
 * Installs the other engines into their own folder, when they are missing or their lockfile has changed: the app's own tree never holds them.
 * @returns whether they are there; npm's reason stands on stderr when they are not
 */
export function installPeers(): boolean {
  const lock = createHash('sha256').update(readFileSync(path.join(folder, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock)
    return true
  process.stderr.write('Installing the engines to compare with, some 170 MB …\n')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const { status } = spawnSync(npm === undefined ? 'npm' : process.execPath, npm === undefined ? args : [npm, ...args], { cwd: folder, stdio: ['ignore', 2, 2] })
  if (status !== 0)
    return false
  writeFileSync(stamp, lock)
  return true
}
