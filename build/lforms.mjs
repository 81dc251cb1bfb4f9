// `npm run lforms`: fills our FHIR questionnaire in with LHC-Forms, a client by others, and reads back what it writes.
// The client is large (56 MB) and only needed here, so it has a tree of its own, which is installed when it is first asked for.
// It comes built, in one piece: the lockfile names it without the 130 packages that it was made from, which nothing here would read.
import path from 'node:path'
import process from 'node:process'
import { installTree } from './installTree.mjs'
import { runCommand } from './runSteps.mjs'

/** Puts the client in its place; says whether it is there. */
export const installLforms = () => installTree(path.resolve(import.meta.dirname, '../tests/lforms'), 'LHC-Forms for the tests of FHIR')

if (process.argv[1] === import.meta.filename) {
  const isThere = installLforms()
  if (!isThere)
    process.stderr.write('LHC-Forms could not be installed: see the lines above.\n')
  process.exitCode = isThere && runCommand('vitest', ['run', '--config', 'tests/vitest.config.ts', '--project', 'lforms']) ? 0 : 1
}
