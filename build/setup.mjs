// Makes a bare clone ready: runs before `npm start`, `npm test` and the other commands, with the system's Node and nothing installed.
// Hence Node built-ins only. Quiet when there is nothing to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '..')
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.causebook-setup')
const oldestNode = [20, 19]

/** Programs that some tests need, the Debian package of each and what they check; `isFor` is the flag that asks for one which `npm test` can do without. */
export const testTools = [
  { name: 'Chromium', commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], package: 'chromium', checks: 'the window, end to end' },
  { name: 'qpdf', commands: ['qpdf'], package: 'qpdf', checks: 'the structure of the PDFs' },
  { name: 'poppler', commands: ['pdftotext', 'pdffonts'], package: 'poppler-utils', checks: 'text and fonts of the PDFs' },
  { name: 'mupdf', commands: ['mutool'], package: 'mupdf-tools', checks: 'that the text of the PDFs is the same in three readers' },
  { name: 'Xvfb', commands: ['Xvfb'], package: 'xvfb', checks: 'the window on a screen', isFor: '--screen' },
]

/** Where a command of the PATH stands, or `null`. */
export function findCommand(commands) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return commands.flatMap(command => folders.map(folder => path.join(folder, command))).find(file => existsSync(file)) ?? null
}

const run = (command, args, options = {}) => spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options }).status === 0

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]))
    stop(`Causebook needs Node ${oldestNode.join('.')} or newer to set itself up; this is ${process.version}. Install it from nodejs.org and run the command again.`)
}

function installPackages() {
  const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock)
    return
  process.stderr.write('Setting up: installing the packages in package-lock.json, about half a minute …\n')
  const npm = process.env.npm_execpath
  const installed = npm === undefined ? run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) : run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!installed)
    stop('The packages could not be installed: see the lines above. Causebook needs the npm registry once, for this step only.')
  const node = spawnSync(path.join(modules, '.bin', 'node'), ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
  if (node.status !== 0)
    stop('The Node 24 that the tools run on was not installed (package "node"): allow its install script and run the command again.')
  writeFileSync(stamp, lock)
  process.stderr.write(`Set up, with Node ${node.stdout.trim()} for the tools.\n`)
}

function installTestTools() {
  const missing = testTools.filter(tool => findCommand(tool.commands) === null && (tool.isFor === undefined || process.argv.includes(tool.isFor)))
  if (missing.length === 0 || findCommand(['apt-get']) === null || process.getuid?.() !== 0)
    return
  const packages = missing.map(tool => tool.package)
  process.stderr.write(`Setting up: installing ${packages.join(', ')} for the tests …\n`)
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  run('apt-get', ['update', '-qq'], quiet)
  // Only what is named: recommended packages are many and not needed.
  if (!run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet))
    process.stderr.write('apt-get could not install them; what they check will be reported as not run.\n')
}

if (process.argv[1] === import.meta.filename) {
  checkNode()
  installPackages()
  if (process.argv.includes('--test-tools'))
    installTestTools()
}
