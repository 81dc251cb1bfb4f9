import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveOf, asar, readJson, root, systems } from './packedApp.ts'

let folder: string
let app: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'causebook-extracted-'))
  app = path.join(folder, 'app')
  asar.extractAll(archiveOf(systems[0]), app)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command line of the package far from the repository. */
const causebook = (...args: readonly string[]): { readonly status: number | null, readonly stdout: string, readonly stderr: string } =>
  spawnSync(process.execPath, [path.join(app, 'out/main/causebook.js'), ...args], { cwd: folder, encoding: 'utf8' })

describe('what is in the archive, taken out of it', () => {
  it('says in its package.json who it is and what starts it, and nothing of how it is made', () => {
    const manifest = readJson(app, 'package.json') as Readonly<Record<string, unknown>>
    expect(manifest).toMatchObject({ name: 'causebook', productName: 'Causebook', type: 'module', main: 'out/main/index.js', desktopName: 'causebook.desktop' })
    expect(manifest.version).toBe((readJson(root, 'package.json') as { readonly version: string }).version)
    expect(Object.keys(manifest).filter(key => /scripts|ependencies|overrides|build/.test(key))).toEqual([])
  })

  it('finds its content and finds it sound', () => {
    const { status, stdout, stderr } = causebook('check')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toBe('')
  })

  it('finds a cause by a misspelt word', () => {
    expect(causebook('search', 'siatica').stdout).toContain('sciatica')
  })

  it('draws a sheet with its own fonts', () => {
    const file = path.join(folder, 'sheet.pdf')
    const { status, stderr } = causebook('handout', path.join(root, 'resources/examples/sciatica.json'), '--locale', 'es', '--date', '2026-11-25', '--out', file)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('helps with each verb', () => {
    expect(['assess', 'handout', 'note', 'search', 'cause', 'check', 'form', 'questionnaire', 'response'].filter(verb => causebook(verb, '--help').status !== 0)).toEqual([])
  })
})
