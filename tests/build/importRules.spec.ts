import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
// The rules that forbid something need no types: without them a file takes no time, with them the whole program is read first.
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: path.join(root, 'build/eslint.config.mjs'),
  overrideConfig: { languageOptions: { parserOptions: { project: false } } },
  ruleFilter: ({ ruleId }) => ruleId.includes('no-restricted'),
})

/** The import faults of a file with one more import at its top. */
async function plant(file: string, imported: string): Promise<readonly string[]> {
  return (await lint(file, `import ${JSON.stringify(imported)}\n`)).get('no-restricted-imports') ?? []
}

/** The faults of a file with one more line at its top, by rule. */
async function lint(file: string, line: string): Promise<ReadonlyMap<string | null, readonly string[]>> {
  const text = readFileSync(path.join(root, file), 'utf8')
  const planted = file.endsWith('.vue') ? text.replace(/(<script[^>]*>\n)/, `$1${line}`) : line + text
  const results = await eslint.lintText(planted, { filePath: path.join(root, file) })
  const messages = results.flatMap(result => result.messages)
  return new Map(messages.map(({ ruleId }) => [ruleId, messages.filter(message => message.ruleId === ruleId).map(({ message }) => message)]))
}

it.each([
  ['src/shared/handout/buildHandout.ts', '../../main/settings/settingsFile.ts'],
  ['src/shared/handout/buildHandout.ts', 'node:fs'],
  ['src/shared/handout/buildHandout.ts', 'vue'],
  ['src/shared/catalog/cause.ts', '../intake/parseVisit.ts'],
  ['src/shared/intake/parseVisit.ts', '../handout/buildHandout.ts'],
  ['src/shared/handout/buildHandout.ts', '../fhir/importVisits.ts'],
  ['src/shared/fhir/importVisits.ts', '../ipc/contract.ts'],
  ['src/shared/fhir/buildDocumentBundle.ts', 'node:crypto'],
  ['src/main/handout/renderHandout.ts', 'electron'],
  ['src/main/fhir/attachPdf.ts', 'electron'],
  ['src/main/content/loadWords.ts', '../ipc/handlers.ts'],
  ['src/main/ipc/handlers.ts', '../../renderer/src/router.ts'],
  ['src/cli/readInput.ts', '../main/ipc/handlers.ts'],
  ['src/cli/readInput.ts', 'electron'],
  ['src/preload/index.ts', '../shared/catalog/cause.ts'],
  ['src/preload/index.ts', 'node:fs'],
  ['src/preload/index.ts', 'minisearch'],
  ['src/shared/handout/buildHandout.ts', 'fs/promises'],
  ['src/renderer/src/router.ts', 'path'],
  ['src/renderer/src/router.ts', 'pdfkit'],
  ['src/renderer/src/router.ts', 'electron'],
  ['src/renderer/src/views/CausesView.vue', '../../../main/window.ts'],
  ['src/renderer/src/components/base/BaseIcon.vue', '../../stores/visit.ts'],
  ['src/renderer/src/components/intake/SaysPane.vue', '../../composables/openText.ts'],
  ['src/renderer/src/stores/visit.ts', '../components/base/icons.ts'],
  ['src/main/window.ts', '../../tests/helpers/handouts.ts'],
  ['src/main/index.ts', 'node:net'],
  ['src/main/index.ts', 'node:https'],
  ['src/main/visits/makeVisits.ts', 'dns'],
  ['src/main/handout/handoutWorker.ts', 'node:dgram'],
  ['src/cli/readInput.ts', 'node:http2'],
])('%s may not import %s', async (file, imported) => {
  expect(await plant(file, imported)).toHaveLength(1)
})

it('lets a layer import what stands below it', async () => {
  expect(await plant('src/shared/handout/buildHandout.ts', '../catalog/cause.ts')).toEqual([])
  expect(await plant('src/shared/fhir/buildDocumentBundle.ts', '../handout/handout.ts')).toEqual([])
  expect(await plant('src/main/handout/renderHandout.ts', 'pdfkit')).toEqual([])
  expect(await plant('src/renderer/src/router.ts', '../../shared/catalog/condition.ts')).toEqual([])
})

it.each([
  ['src/shared/catalog/cause.ts', 'void import("vue")'],
  ['src/main/content/loadWords.ts', 'void import("electron")'],
  ['src/renderer/src/views/CausesView.vue', 'void import("electron")'],
  ['src/shared/catalog/cause.ts', 'Date.now()'],
  ['src/shared/catalog/cause.ts', 'new Date()'],
  ['src/shared/catalog/cause.ts', 'Math.random()'],
  ['src/shared/catalog/cause.ts', 'void fetch("x")'],
])('%s may not say %s', async (file, line) => {
  expect((await lint(file, `${line}\n`)).get('no-restricted-syntax')).toHaveLength(1)
})

it.each([
  ['src/main/index.ts', 'import { autoUpdater } from "electron"', 'no-restricted-imports'],
  ['src/main/index.ts', 'import { crashReporter } from "electron"', 'no-restricted-imports'],
  ['src/main/index.ts', 'import { net } from "electron"', 'no-restricted-imports'],
  ['src/main/index.ts', 'void fetch("x")', 'no-restricted-globals'],
  ['src/renderer/src/router.ts', 'new WebSocket("x")', 'no-restricted-globals'],
  ['src/renderer/src/views/CausesView.vue', 'new EventSource("x")', 'no-restricted-globals'],
  ['src/renderer/src/views/CausesView.vue', 'new XMLHttpRequest()', 'no-restricted-globals'],
  ['src/renderer/src/router.ts', 'navigator.sendBeacon("x")', 'no-restricted-properties'],
  ['src/renderer/src/router.ts', 'void window.fetch("x")', 'no-restricted-properties'],
])('%s can reach no network: %s', async (file, line, rule) => {
  expect((await lint(file, `${line}\n`)).get(rule)).toHaveLength(1)
})

it('lets no template name a foreign address', async () => {
  const file = 'src/renderer/src/components/catalog/SourceMark.vue'
  const text = readFileSync(path.join(root, file), 'utf8').replace('<template>\n', '<template>\n  <a href="https://example.org/">x</a>\n')
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) })
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('vue/no-restricted-static-attribute')
})
