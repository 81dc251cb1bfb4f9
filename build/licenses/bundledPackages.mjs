// Which packages are in the built code: asked of the bundler, which alone knows what it kept.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Code that the tools themselves write into what they build, by the start of the name they give it. */
const woven = [
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
  ['\0plugin-vue:', '@vitejs/plugin-vue'],
]

/**
 * The package that a module came from.
 * @param id - the bundler's name of the module: a path, perhaps with a query, or a name of its own after a NUL
 * @returns the package's name, or `null` for code of our own
 */
export function packageOf(id) {
  const [, name] = woven.find(([start]) => id.startsWith(start)) ?? []
  if (name !== undefined)
    return name
  const [, inside] = /.*[\\/]node_modules[\\/](.+)$/.exec(id) ?? []
  if (inside === undefined)
    return null
  const [first, second] = inside.split(/[\\/]/)
  return first.startsWith('@') ? `${first}/${second}` : first.replace(/\?.*$/, '')
}

/**
 * The modules and copied files that a build is made of.
 * @param bundle - as the bundler's `generateBundle` gives it
 */
export function listSources(bundle) {
  return Object.values(bundle).flatMap(part => part.type === 'chunk' ? Object.keys(part.modules) : part.originalFileNames ?? [])
}

/** Name, version and license of a package that is installed in a project, as its package.json says. */
export function readManifest(root, name) {
  return JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'))
}
