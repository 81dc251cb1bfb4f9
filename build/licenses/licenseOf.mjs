// The license of an installed package: which one it is, and its words.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readManifest } from './bundledPackages.mjs'

/** Licenses that may ship. Another one is a decision for a person, so it ends the build. */
export const allowed = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'OFL-1.1']

/** Packages whose package.json names no license: what their license file says. */
const unnamed = { 'png-js': 'MIT' }

function readText(root, name) {
  const folder = path.join(root, 'node_modules', name)
  const file = readdirSync(folder).find(entry => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry))
  // Published without their license: the text of their repository, or the standard one with the author of their package.json.
  const kept = path.join(root, 'build', 'licenses', 'texts', `${name.replace('/', '__')}.txt`)
  if (file === undefined && !existsSync(kept))
    throw new Error(`${name} comes without its license text: put it into build/licenses/texts`)
  const text = readFileSync(file === undefined ? kept : path.join(folder, file), 'utf8')
  // Vite lists what its tools are made of; of Vite itself only a few lines are in the app.
  return text.split(/^# Licenses of bundled dependencies$/m)[0].trim()
}

/**
 * A package as the list of licenses names it.
 * @param root - the project's folder
 * @param name - an installed package
 * @throws for a license that is not allowed, or a missing text
 */
export function licenseOf(root, name) {
  const { version, license = unnamed[name] } = readManifest(root, name)
  if (!allowed.includes(license))
    throw new Error(`${name} ${version} is under ${license ?? 'no named license'}; what ships is under ${allowed.join(', ')}`)
  return { kind: license === 'OFL-1.1' ? 'font' : 'package', name, version, license, text: readText(root, name) }
}
