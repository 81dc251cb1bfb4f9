// `npm run check`: types, lint with the import rules, unused code, rules over the content. Says every fault of every step.
import { runSteps } from './runSteps.mjs'

process.exitCode = runSteps([
  { name: 'types', command: 'vue-tsc', args: ['-b'] },
  { name: 'lint', command: 'eslint', args: ['-c', 'build/eslint.config.mjs', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'] },
  { name: 'unused code', command: 'knip', args: ['--config', 'build/knip.json', '--no-progress'] },
  { name: 'content', command: 'node', args: ['src/cli/index.ts', 'check'] },
]) ? 0 : 1
