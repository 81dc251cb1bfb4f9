import vue from '@vitejs/plugin-vue'
import path from 'node:path'
import { defineConfig } from 'electron-vite'
import { collectLicenses } from './build/licenses/collectLicenses.mjs'

const absent = path.resolve(import.meta.dirname, 'build/absentFromPdfkit.mjs')
const licenses = collectLicenses(import.meta.dirname)

export default defineConfig({
  main: {
    plugins: [licenses.record()],
    // pdfkit is bundled like all else, so that the app ships no packages.
    resolve: { alias: { 'fontkit': absent, 'linebreak': absent, '@noble/ciphers/aes': absent } },
    build: {
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          handoutWorker: 'src/main/handout/handoutWorker.ts',
          causebook: 'src/cli/index.ts',
        },
      },
    },
  },
  preload: {
    plugins: [licenses.record()],
    build: {
      // A sandboxed preload can load neither packages nor ES modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [vue(), licenses.record(), licenses.write()],
    worker: { plugins: () => [licenses.record()] },
    build: {
      // Inlined assets would be data: URLs, which the policy for scripts and fonts refuses.
      assetsInlineLimit: 0,
      minify: true,
      target: 'chrome150',
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
