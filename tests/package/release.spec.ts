import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { importBuild, root } from './packedApp.ts'

const { findObstacles } = await importBuild('package/findObstacles.mjs') as { readonly findObstacles: (root: string) => { readonly version: string, readonly obstacles: readonly string[] } }
const { writeSums } = await importBuild('package/writeSums.mjs') as { readonly writeSums: (folder: string) => readonly string[] }

/** A repository with one commit that holds the scripts of the build. */
function aRepository(): { readonly folder: string, readonly git: (...args: readonly string[]) => void } {
  const folder = temporaryFolder()
  const git = (...args: readonly string[]): void => void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'pipe' })
  cpSync(path.join(root, 'build'), path.join(folder, 'build'), { recursive: true, filter: file => path.basename(file) !== 'node_modules' })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'causebook', version: '1.2.3', type: 'module' }))
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'first')
  return { folder, git }
}

describe('a release', () => {
  it('is free to begin from a clean tree', () => {
    expect(findObstacles(aRepository().folder)).toMatchObject({ version: '1.2.3', obstacles: [] })
  })

  it('is refused from a tree with changes, before anything is made', () => {
    const { folder } = aRepository()
    writeFileSync(path.join(folder, 'stray.txt'), 'not in a commit')
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'build/release.mjs')], { cwd: folder, encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('?? stray.txt')
    expect(stderr).toContain('Nothing was released.')
    expect(existsSync(path.join(folder, 'dist'))).toBe(false)
  })

  it('is refused when a file was changed that is in a commit', () => {
    const { folder } = aRepository()
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: '1.2.4' }))
    expect(findObstacles(folder).obstacles.join()).toContain('M package.json')
  })

  it('is refused under a version that is taken, and may be made again from its own tag', () => {
    const { folder, git } = aRepository()
    git('tag', 'v1.2.3')
    expect(findObstacles(folder).obstacles).toEqual([])
    git('commit', '--quiet', '--allow-empty', '--message', 'second')
    expect(findObstacles(folder).obstacles.join()).toContain('Version 1.2.3 is taken')
  })

  it('lists the sums of what people download, as sha256sum reads them', () => {
    const folder = temporaryFolder()
    for (const name of ['causebook.exe', 'causebook.cdx.json', 'builder-debug.yml'])
      writeFileSync(path.join(folder, name), 'abc')
    expect(writeSums(folder)).toEqual(['causebook.cdx.json', 'causebook.exe'])
    expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').split('\n')[1]).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  causebook.exe')
  })

  it('ends by naming what only a machine with keys can do', () => {
    const text = readFileSync(path.join(root, 'build/package/release.md'), 'utf8')
    const needed = ['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD', 'CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER', 'signtool verify', 'codesign --verify', 'spctl --assess', 'stapler validate', 'fuses@2.1.3 read', 'connectOverCDP', 'sha256sum --check']
    expect(needed.filter(word => !text.includes(word))).toEqual([])
  })
})
