import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { root } from '../helpers/runProgram.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const load = async (file: string): Promise<unknown> => import(pathToFileURL(path.join(root, 'build/licenses', file)).href)
const { packageOf, listSources } = await load('bundledPackages.mjs') as {
  readonly packageOf: (id: string) => string | null
  readonly listSources: (bundle: unknown) => readonly string[]
}
const { licenseOf } = await load('licenseOf.mjs') as { readonly licenseOf: (root: string, name: string) => Readonly<Record<string, string>> }

/** A project with one installed package. */
function aProject(manifest: object, files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  const place = path.join(folder, 'node_modules/thing')
  mkdirSync(place, { recursive: true })
  writeFileSync(path.join(place, 'package.json'), JSON.stringify({ version: '1.0.0', ...manifest }))
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(place, name), text)
  return folder
}

describe('a module in a bundle', () => {
  it.each([
    ['/x/node_modules/zod/v4/core/api.js', 'zod'],
    ['/x/node_modules/@vue/shared/dist/shared.esm-bundler.js', '@vue/shared'],
    ['/x/node_modules/a/node_modules/b/index.js', 'b'],
    ['C:\\x\\node_modules\\@noble\\hashes\\sha2.js', '@noble/hashes'],
    ['../../node_modules/@fontsource-variable/inter/files/inter.woff2', '@fontsource-variable/inter'],
    ['\0rolldown/runtime.js', 'rolldown'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0plugin-vue:export-helper', '@vitejs/plugin-vue'],
    ['/x/src/main/index.ts', null],
    ['/x/src/renderer/src/App.vue?vue&type=style&index=0', null],
  ])('%j comes from %s', (id, name) => {
    expect(packageOf(id)).toBe(name)
  })

  it('is found in the code and among the files that are copied', () => {
    expect(listSources({ a: { type: 'chunk', modules: { one: {}, two: {} } }, b: { type: 'asset', originalFileNames: ['three'] }, c: { type: 'asset' } })).toEqual(['one', 'two', 'three'])
  })
})

describe('the license of a package', () => {
  it('comes with its words, in whatever file they stand', () => {
    expect(licenseOf(aProject({ license: 'ISC' }, { 'licence.md': 'Its words\n' }), 'thing')).toEqual({ kind: 'package', name: 'thing', version: '1.0.0', license: 'ISC', text: 'Its words' })
  })

  it.each([['GPL-3.0-only'], ['SEE LICENSE IN LICENSE.md'], ['(MIT OR GPL-3.0)'], [undefined]])('ends the build when it is %s', (license) => {
    expect(() => licenseOf(aProject({ license }, { LICENSE: 'Its words' }), 'thing')).toThrow(/^thing 1\.0\.0 is under /)
  })

  it('ends the build when its words are missing', () => {
    expect(() => licenseOf(aProject({ license: 'MIT' }, {}), 'thing')).toThrow(/without its license text/)
  })
})
