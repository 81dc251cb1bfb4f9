import type { Streams } from './runCausebook.ts'
import process from 'node:process'
import { systemReason } from '../main/files/systemReason.ts'
import { exitCodes } from './verb.ts'

/**
 * The streams of this process.
 * @param name - the program's name in messages
 */
export function openStreams(name: string): Streams {
  const writer = (stream: NodeJS.WriteStream) => (text: string) => new Promise<void>((resolve) => {
    stream.write(text, () => resolve())
  })
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has had enough (`| head`) is no fault.
    if (error.code === 'EPIPE')
      process.exit(exitCodes.done)
    process.stderr.write(`${name}: standard output: cannot be written: ${systemReason(error)}\n`)
    process.exit(exitCodes.badInput)
  })
  return { print: writer(process.stdout), complain: writer(process.stderr) }
}
