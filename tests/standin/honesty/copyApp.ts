import type { Spoil } from './spoil.ts'
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
  const files = spoil.file instanceof RegExp ? listBuilt(folder).filter(file => spoil.file instanceof RegExp && spoil.file.test(file)) : [spoil.file]
  const broken = files.filter(file => spoil.kind === 'remove' ? removeFile(path.join(folder, file)) : editFile(path.join(folder, file), spoil))
  if (broken.length === 0)
    throw new Error(spoil.kind === 'remove' ? `expected a file like ${String(spoil.file)} to remove` : `expected ${String(spoil.find)} in ${String(spoil.file)}`)
}

const listBuilt = (folder: string): readonly string[] => readdirSync(path.join(folder, 'out'), { recursive: true, encoding: 'utf8' }).map(file => path.join('out', file))

function removeFile(file: string): boolean {
  rmSync(file)
  return true
}

/** @returns whether there was something to edit */
function editFile(file: string, { find, put }: Extract<Spoil, { readonly kind: 'edit' }>): boolean {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(find, () => put)
  if (after !== before)
    writeFileSync(file, after)
  return after !== before
}
