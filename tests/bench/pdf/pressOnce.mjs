// Run by the benchmark in a process of its own, as plain as the app's built code: draws the handout on stdin in the worker
// that is named, and ends.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { Worker } from 'node:worker_threads'

const worker = new Worker(process.argv[2])
worker.on('message', ({ result }) => process.exit(result.ok ? 0 : 1))
worker.postMessage({ id: 1, handout: JSON.parse(readFileSync(0, 'utf8')) })
