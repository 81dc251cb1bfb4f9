import process from 'node:process'
import { openStreams } from './openStreams.ts'
import { runCausebook } from './runCausebook.ts'

process.exitCode = await runCausebook(process.argv.slice(2), openStreams('causebook'))
