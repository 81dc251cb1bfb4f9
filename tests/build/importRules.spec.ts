import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'build/eslint.config.mjs') })

/** The import faults of a file with one more import at its top. */
async function plant(file: string, imported: string): Promise<readonly string[]> {
  const text = readFileSync(path.join(root, file), 'utf8')
  const line = `import ${JSON.stringify(imported)}\n`
  const planted = file.endsWith('.vue') ? text.replace(/(<script[^>]*>\n)/, `$1${line}`) : line + text
  const results = await eslint.lintText(planted, { filePath: path.join(root, file) })
  return results.flatMap(result => result.messages).filter(message => message.ruleId === 'no-restricted-imports').map(message => message.message)
}

it.each([
  ['src/shared/handout/buildHandout.ts', '../../main/settings/settingsFile.ts'],
  ['src/shared/handout/buildHandout.ts', 'node:fs'],
  ['src/shared/handout/buildHandout.ts', 'vue'],
  ['src/shared/catalog/cause.ts', '../intake/parseVisit.ts'],
  ['src/shared/intake/parseVisit.ts', '../handout/buildHandout.ts'],
  ['src/main/handout/renderHandout.ts', 'electron'],
  ['src/main/content/loadWords.ts', '../ipc/handlers.ts'],
  ['src/main/ipc/handlers.ts', '../../renderer/src/router.ts'],
  ['src/cli/readInput.ts', '../main/ipc/handlers.ts'],
  ['src/cli/readInput.ts', 'electron'],
  ['src/preload/index.ts', '../shared/catalog/cause.ts'],
  ['src/preload/index.ts', 'node:fs'],
  ['src/renderer/src/router.ts', 'pdfkit'],
  ['src/renderer/src/router.ts', 'electron'],
  ['src/renderer/src/views/CausesView.vue', '../../../main/window.ts'],
  ['src/renderer/src/components/base/BaseIcon.vue', '../../stores/visit.ts'],
  ['src/renderer/src/stores/visit.ts', '../components/base/icons.ts'],
  ['src/main/window.ts', '../../tests/helpers/handouts.ts'],
])('%s may not import %s', async (file, imported) => {
  expect(await plant(file, imported)).toHaveLength(1)
})

it('lets a layer import what stands below it', async () => {
  expect(await plant('src/shared/handout/buildHandout.ts', '../catalog/cause.ts')).toEqual([])
  expect(await plant('src/main/handout/renderHandout.ts', 'pdfkit')).toEqual([])
  expect(await plant('src/renderer/src/router.ts', '../../shared/catalog/condition.ts')).toEqual([])
})
