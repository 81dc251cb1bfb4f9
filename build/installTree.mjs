// Installs a tree of packages that only some commands need, with a lockfile of its own, when it is first asked for.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/**
 * Puts a tree in its place. No script of a package runs.
 * @param folder - holds package.json and package-lock.json
 * @param what - said while it is fetched
 * @returns whether it is there
 */
export function installTree(folder, what) {
  const stamp = path.join(folder, 'node_modules', '.causebook-setup')
  const lock = createHash('sha256').update(readFileSync(path.join(folder, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock)
    return true
  process.stderr.write(`Setting up: installing ${what} …\n`)
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1']
  const options = { cwd: folder, stdio: ['ignore', 2, 2], timeout: 300_000, shell: npm === undefined && process.platform === 'win32' }
  const { status } = npm === undefined ? spawnSync('npm', args, options) : spawnSync(process.execPath, [npm, ...args], options)
  if (status === 0)
    writeFileSync(stamp, lock)
  return status === 0
}
