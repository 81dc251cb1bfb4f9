// Why a tree must not be released: what is released can be found again by its tag alone.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

function git(root, ...args) {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  if (error !== undefined || status !== 0)
    throw new Error(`git ${args.join(' ')}: ${error?.message ?? stderr.trim()}`)
  return stdout.trim()
}

/**
 * Looks at the tree and its tags.
 * @param root - a git repository with a package.json
 * @returns `{ version, commit, obstacles }`; each obstacle a sentence, none when all is well
 */
export function findObstacles(root) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const commit = git(root, 'rev-parse', 'HEAD')
  const changes = git(root, 'status', '--porcelain').split('\n').filter(line => line !== '')
  const tag = `v${version}`
  const tagged = git(root, 'tag', '--list', tag) === '' ? null : git(root, 'rev-list', '-n', '1', tag)
  const obstacles = [
    ...(changes.length > 0 ? [`The tree has changes that are in no commit:\n${changes.map(line => `  ${line}`).join('\n')}`] : []),
    ...(tagged !== null && tagged !== commit ? [`Version ${version} is taken: ${tag} stands on ${tagged.slice(0, 12)}. Raise the version in package.json and package-lock.json.`] : []),
  ]
  return { version, commit, obstacles }
}
