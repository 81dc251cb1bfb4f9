// `npm run e2e:window`: the specs of the built app with its windows on a screen, Xvfb's or, where that is not installed, the one that is there.
import process from 'node:process'
import { runCommand } from './runSteps.mjs'
import { startScreen } from './screen.mjs'

const screen = await startScreen()
const display = screen?.display ?? process.env.DISPLAY
if (display === undefined && process.platform === 'linux') {
  process.stderr.write('There is no screen here and Xvfb is not installed (Debian package xvfb), so no window can be opened.\n')
  process.exit(1)
}
const files = process.argv.slice(2)
process.stdout.write(`windows on ${screen === null ? 'the screen that is there' : 'Xvfb'} ${display ?? ''}\n`)
const isDone = runCommand('electron-vite', ['build', '--logLevel', 'warn'])
  && runCommand('vitest', ['run', '--config', 'tests/vitest.config.ts', '--project', 'window', '--project', 'access', ...files], { STANDIN_HEADED: '1', ...screen === null ? {} : { CAUSEBOOK_BARE_SCREEN: '1' }, ...display === undefined ? {} : { DISPLAY: display } })
screen?.stop()
process.exitCode = isDone ? 0 : 1
