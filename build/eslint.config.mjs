import { builtinModules } from 'node:module'
import path from 'node:path'
import vue from 'eslint-plugin-vue'
import vueA11y from 'eslint-plugin-vuejs-accessibility'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const zod = [{ name: 'zod', message: 'Import z from src/shared/schema.ts, which sets it up before the first schema is made.' }]

const networkMessage = 'The product reaches no network. Refused sockets are counted: src/main/refuseSockets.ts.'
/** What could reach a network, by import. Main alone has Node and Electron; the other layers have none of it anyway. */
const network = [
  ...['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'quic', 'inspector'].flatMap(name => [name, `node:${name}`]).map(name => ({ name, message: networkMessage })),
  { name: 'electron', importNames: ['autoUpdater', 'crashReporter', 'net', 'netLog', 'pushNotifications', 'WebContentsView', 'BrowserView'], message: networkMessage },
]
/** The same, by what is there without an import. */
const noNetwork = {
  files: ['src/**/*.{ts,vue}'],
  rules: {
    'no-restricted-globals': ['error', ...['fetch', 'WebSocket', 'WebSocketStream', 'EventSource', 'XMLHttpRequest', 'WebTransport', 'RTCPeerConnection'].map(name => ({ name, message: networkMessage }))],
    'no-restricted-properties': ['error', { object: 'navigator', property: 'sendBeacon', message: networkMessage }, ...['window', 'globalThis', 'self'].flatMap(object => ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map(property => ({ object, property, message: networkMessage })))],
  },
}
/** No template names a foreign address: main opens the sources, by their id. */
const noAddresses = { files: ['src/renderer/**/*.vue'], rules: { 'vue/no-restricted-static-attribute': ['error', ...['href', 'src', 'action', 'srcset', 'data', 'formaction'].map(key => ({ key, value: '/^\\s*(?:[a-z]+:)?\\/\\//i', message: networkMessage }))] } }

/** Layers: what a folder may not import, as patterns of the import's path. What is not named here may be imported. */
const never = {
  electron: ['electron', 'electron/*'],
  node: ['node:*', ...builtinModules.flatMap(name => [name, `${name}/*`])],
  paper: ['pdfkit', 'fontkit'],
  view: ['vue', 'vue-router', 'pinia', '@vue/*'],
  main: ['**/main/**'],
  cli: ['**/cli/**'],
  preload: ['**/preload/**'],
  renderer: ['**/renderer/**'],
  tests: ['**/tests/**'],
  resources: ['**/resources/**'],
}

const forbid = (files, groups, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { paths: [...zod, ...network], patterns: [{ group: groups, message }] }] },
})

/** The order inside the core, lowest first: no folder imports one to its right. */
const order = ['catalog', 'intake', 'assessment', 'safety', 'handout', 'fhir', 'visits', 'ipc']
const core = [...never.electron, ...never.node, ...never.paper, ...never.view, ...never.main, ...never.cli, ...never.preload, ...never.renderer, ...never.tests, ...never.resources]
const coreMessage = 'src/shared is the pure core: no shell, no framework, no disk; data arrives as an argument.'
const orderRules = order.map((folder, at) => forbid(
  [`src/shared/${folder}/**/*.ts`],
  [...core, ...order.slice(at + 1).map(higher => `**/${higher}/**`)],
  `${coreMessage} Inside it: i18n, measure, settings, eventLog < ${order.join(' < ')}.`,
))

const layers = [
  forbid(['src/shared/*.ts', 'src/shared/{measure,i18n,settings,eventLog}/**/*.ts'], [...core, ...order.map(folder => `**/${folder}/**`)], coreMessage),
  ...orderRules,
  forbid(['src/main/**/*.ts'], [...never.view, ...never.cli, ...never.preload, ...never.renderer, ...never.tests, ...never.resources], 'src/main may import src/shared, electron, node and pdfkit; resources only through resourcePath.ts.'),
  forbid(['src/main/{content,events,fhir,files,handout,settings,visits}/**/*.ts'], [...never.view, ...never.cli, ...never.preload, ...never.renderer, ...never.tests, ...never.resources, ...never.electron, '../ipc/**', '../../ipc/**', '../index.ts', '../window.ts'], 'Services run without Electron, so that the command line and the tests share them; ipc/ calls them.'),
  forbid(['src/cli/**/*.ts'], [...never.electron, ...never.view, ...never.preload, ...never.renderer, ...never.tests, ...never.resources, '**/main/ipc/**', '**/main/window.ts', '**/main/index.ts', '**/main/appProtocol.ts', '**/main/closeSession.ts'], 'src/cli uses the core and the services of src/main, never Electron.'),
  { files: ['src/preload/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^(?!electron$|\\.\\./shared/ipc/)', message: 'The preload forwards: contextBridge, ipcRenderer and the contract only.' }] }] } },
  forbid(['src/renderer/**/*.{ts,vue}'], [...never.electron, ...never.node, ...never.paper, ...never.main, ...never.cli, ...never.preload, ...never.tests, ...never.resources], 'The window asks main by window.clinic; it has no Node, no Electron and no pdfkit.'),
  forbid(['src/renderer/src/components/**/*.{ts,vue}'], [...never.electron, ...never.node, ...never.paper, ...never.main, ...never.cli, ...never.preload, ...never.tests, ...never.resources, '**/stores/**', '**/views/**', '**/openText.ts'], 'Components take props and give events: stores belong to views and App.vue.'),
  forbid(['src/renderer/src/components/base/**/*.{ts,vue}'], [...never.electron, ...never.node, ...never.paper, ...never.main, ...never.cli, ...never.preload, ...never.tests, ...never.resources, '**/stores/**', '**/views/**', '**/openText.ts', '../catalog/**', '../intake/**', '../handout/**', '../shell/**'], 'components/base knows no other component folder.'),
  forbid(['src/renderer/src/stores/**/*.ts'], [...never.electron, ...never.node, ...never.paper, ...never.main, ...never.cli, ...never.preload, ...never.tests, ...never.resources, '**/components/**', '**/views/**'], 'Stores know no component.'),
]

/** The one file that touches Node's sockets: to refuse them. */
const socketGuard = { files: ['src/main/refuseSockets.ts'], rules: { 'no-restricted-imports': 'off' } }

/** The one file that imports zod. */
const schemaSetup = { files: ['src/shared/schema.ts'], rules: { 'no-restricted-imports': 'off' } }

const syntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'No re-exporting files: import from where a thing lives.' },
]
/** An import as an expression would pass the rules on imports unseen. */
const lateImport = { selector: 'ImportExpression', message: 'Imports stand at the top, where the rules on layers see them.' }
/** The window fetches its views and the PDF reader when they are first needed. */
const lateInWindow = { ...lateImport, selector: 'ImportExpression:not([source.value=/^(\\.\\u002Fviews|pdfjs-dist$)/])' }
/** What would make the core give two answers to one question. */
const impure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: coreMessage },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: coreMessage },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: coreMessage },
  { selector: 'Identifier[name=/^(fetch|performance|crypto|localStorage|setTimeout|setInterval)$/]', message: coreMessage },
]
const purity = [
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...syntax, lateImport] } },
  { files: ['src/renderer/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...syntax, lateInWindow] } },
  { files: ['src/renderer/**/*.vue'], rules: { 'no-restricted-syntax': ['error', lateInWindow] } },
  { files: ['src/shared/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...syntax, lateImport, ...impure] } },
]

/** Files that no tsconfig covers: scripts that must run before anything is installed. */
const scripts = { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked }

export default defineConfig(
  globalIgnores(['out/**', 'dist/**', 'node_modules/**', 'tests/standin/page/**']),
  tseslint.configs.recommendedTypeChecked,
  vue.configs['flat/recommended'],
  vueA11y.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        project: ['src/shared', 'src/main', 'src/cli', 'src/preload', 'src/renderer', 'tests'].map(folder => `${folder}/tsconfig.json`),
        tsconfigRootDir: path.resolve(import.meta.dirname, '..'),
        parser: tseslint.parser,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'eqeqeq': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...syntax],
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'no-restricted-syntax': 'off',
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      // Layout of templates is a matter of taste, not of a rule.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] }, allowChildren: true }],
      'vuejs-accessibility/form-control-has-label': 'off',
    },
  },
  {
    // ESLint sees a component as a value without a type; vue-tsc, which sees through it, checks these.
    files: ['src/renderer/**/*.{ts,vue}', 'tests/renderer/**/*.ts'],
    rules: Object.fromEntries(['argument', 'assignment', 'call', 'member-access', 'return'].map(rule => [`@typescript-eslint/no-unsafe-${rule}`, 'off'])),
  },
  // Scripts and configuration files may log and export by default.
  { files: ['**/*.mjs', '*.config.ts', 'tests/*.config.ts', 'tests/standin/**'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' } },
  // The checker takes null and undefined for one: a key that a PDF leaves out.
  { files: ['tests/paper/pdfua/**'], rules: { eqeqeq: ['error', 'always', { null: 'ignore' }] } },
  { files: ['tests/**'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  scripts,
  { files: ['*.config.ts'], ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { project: false } } },
  ...layers,
  ...purity,
  noNetwork,
  noAddresses,
  schemaSetup,
  socketGuard,
)
