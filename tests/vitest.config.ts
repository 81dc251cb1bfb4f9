import vue from '@vitejs/plugin-vue'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './longFirst.ts'
import { appsAtOnce, patience } from './e2e/runtime.ts'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Room for a spec on a machine that does much else, in milliseconds: laws run hundreds of times, and a database is started hundreds of times.
 * It ends what hangs and measures nothing. What a spec waits for has its own, shorter patience, so that it says what did not come.
 */
const room = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: patience } } }

/** Specs that run the built app. */
const wholeApp = {
  environment: 'node',
  globalSetup: ['tests/e2e/sayRuntime.ts'],
  ...room,
  isolate: false,
  maxWorkers: appsAtOnce,
}

/**
 * `unit` core, services, content · `renderer` components in happy-dom · `paper` PDFs under qpdf and poppler · `window` the built app, a capability a file ·
 * `access` the same for those who see, hear or move otherwise · `honesty` both held against apps that were broken on purpose.
 * `readers` what three PDF readers make of a sheet's text · `lforms` our questionnaire in a FHIR client by others, which has a tree of its own.
 * `package` the app as it is packed, whose tools have a tree of their own, too.
 * All but the first two need programs that may not be installed; `npm test` says so then.
 */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{shared,main,cli,data,standin,build}/**/*.spec.ts'],
          exclude: ['tests/standin/honesty/**'],
          environment: 'node',
          ...room,
        },
      },
      {
        plugins: [vue()],
        test: { name: 'renderer', include: ['tests/renderer/**/*.spec.ts'], environment: 'happy-dom', ...room },
      },
      {
        test: { name: 'paper', include: ['tests/paper/**/*.spec.ts'], environment: 'node', ...room },
      },
      {
        test: { name: 'readers', include: ['tests/readers/**/*.spec.ts'], environment: 'node', ...room },
      },
      {
        test: { name: 'lforms', include: ['tests/lforms/*.spec.ts'], environment: 'node', ...room },
      },
      {
        test: { name: 'package', include: ['tests/package/*.spec.ts'], environment: 'node', globalSetup: ['tests/package/packOnce.ts'], ...room },
      },
      { test: { name: 'window', include: ['tests/e2e/*.spec.ts'], ...wholeApp } },
      { test: { name: 'access', include: ['tests/e2e/access/*.spec.ts'], ...wholeApp } },
      {
        // Each of its tests waits for a run of its own, most of the time for a window.
        test: { name: 'honesty', include: ['tests/standin/honesty/*.spec.ts'], environment: 'node', testTimeout: 900_000, hookTimeout: 60_000, maxConcurrency: appsAtOnce === 1 ? 1 : 3 },
      },
    ],
  },
})
