import process from 'node:process'
import { appsAtOnce, isWindowed, runtime } from './runtime.ts'

/** Says on top of a run what it runs on, so that nobody takes the one for the other. */
export function setup(): void {
  process.stdout.write(`\nend to end on the ${runtime}, ${isWindowed ? 'in windows' : 'headless'}, ${appsAtOnce} at a time\n`)
}
