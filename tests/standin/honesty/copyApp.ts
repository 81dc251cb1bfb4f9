import type { Spoil } from './breakages.ts'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../e2e/launchApp.ts'

/**
 * Copies the built app and the stand-in into a folder of their own.
 * @param spoil - what is broken in the copy; `null` for nothing
 * @returns the folder, an absolute path
 * @throws Error when there is nothing to break: the breakage is out of date
 */
export function copyApp(spoil: Spoil | null): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'causebook-broken-'))
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer', 'tests/standin'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  for (const part of ['node_modules', 'resources'])
    symlinkSync(path.join(root, part), path.join(folder, part))
  if (spoil !== null)
    breakIn(folder, spoil)
  return folder
}

function breakIn(folder: string, spoil: Spoil): void {
  if (spoil.kind === 'all') {
    spoil.spoils.forEach(each => breakIn(folder, each))
    return
  }
  if (spoil.kind === 'remove') {
    const files = readdirSync(path.join(folder, 'out'), { recursive: true, encoding: 'utf8' }).map(file => path.join('out', file)).filter(file => spoil.file.test(file))
    if (files.length === 0)
      throw new Error(`expected a file like ${String(spoil.file)} to remove`)
    files.forEach(file => rmSync(path.join(folder, file)))
    return
  }
  const file = path.join(folder, spoil.file)
  const before = readFileSync(file, 'utf8')
  const after = before.replace(spoil.find, () => spoil.put)
  if (after === before)
    throw new Error(`expected ${String(spoil.find)} in ${spoil.file}`)
  writeFileSync(file, after)
}
