import process from 'node:process'
import { runSafety } from './runSafety.ts'

process.exitCode = await runSafety(process.argv.slice(2), {
  print: text => void process.stdout.write(text),
  complain: text => void process.stderr.write(text),
})
