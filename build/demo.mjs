// `npm run demo`: a real visit through the built code, without a display: what it says, and its sheet in two languages.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ensureBuilt } from './ensureBuilt.mjs'
import { runCommand } from './runSteps.mjs'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join('out', 'demo')
const visit = path.join('resources', 'examples', 'sciatica.json')
const causebook = (...args) => runCommand('node', [path.join('out', 'main', 'causebook.js'), ...args])

function sheet(locale) {
  const out = path.join(root, folder, `sciatica-${locale}.pdf`)
  return causebook('handout', visit, '--clinic', path.join('resources', 'examples', 'clinic.json'), '--locale', locale, '--follow-up', '2026-12-09', '--date', '2026-11-25', '--out', out)
}

ensureBuilt()
mkdirSync(path.join(root, folder), { recursive: true })
process.stdout.write(`A visit, ${visit}, through the built code:\n\n`)
const done = causebook('assess', visit)
process.stdout.write('\nIts sheet for the patient:\n')
process.exitCode = [done, sheet('en'), sheet('es')].every(Boolean) ? 0 : 1
