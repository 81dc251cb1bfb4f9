import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
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
    plugins: [vue()],
    build: {
      // Inlined assets would be data: URLs, which the policy for scripts and fonts refuses.
      assetsInlineLimit: 0,
      minify: true,
      target: 'chrome150',
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
