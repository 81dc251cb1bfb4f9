import type { PressJob } from './handoutPress.ts'
import { parentPort } from 'node:worker_threads'
import { refuseSockets } from '../refuseSockets.ts'
import { renderForm } from './form/renderForm.ts'
import { renderHandout } from './renderHandout.ts'

// Its own thread has its own sockets; drawing needs none.
refuseSockets(() => undefined)

/** A worker thread of the main process: draws one sheet a message, so that the main thread stays free. */
parentPort?.on('message', (job: PressJob & { readonly id: number }) => {
  const result = 'handout' in job ? renderHandout(job.handout) : renderForm(job.form, job.look)
  parentPort?.postMessage({ id: job.id, result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [])
})
