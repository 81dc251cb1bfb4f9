import process from 'node:process'
import { runCausebook } from './runCausebook.ts'
import { exitCodes } from './verb.ts'

// A reader that has had enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? exitCodes.done : exitCodes.badInput))

process.exitCode = await runCausebook(process.argv.slice(2), {
  print: text => void process.stdout.write(text),
  complain: text => void process.stderr.write(text),
})
