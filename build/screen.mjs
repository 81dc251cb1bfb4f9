// A screen for windows where there is none: Xvfb, which draws into memory.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { findCommand } from './setup.mjs'

const size = '1600x1000x24'

/**
 * Starts a screen.
 * @returns its name for `DISPLAY` and a way to end it; `null` where Xvfb is not installed
 */
export async function startScreen() {
  const command = findCommand(['Xvfb'])
  if (command === null)
    return null
  // It chooses a free number and writes it to the fourth stream.
  const screen = spawn(command, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await Promise.race([once(screen.stdio[3], 'data'), once(screen, 'exit').then(() => [null])])
  if (number === null)
    return null
  process.on('exit', () => screen.kill())
  return { display: `:${String(number).trim()}`, stop: () => void screen.kill() }
}
