import process from 'node:process'
import { openStreams } from './openStreams.ts'
import { runSafety } from './runSafety.ts'

process.exitCode = await runSafety(process.argv.slice(2), openStreams('safety'))
