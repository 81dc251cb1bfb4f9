import type { DrawFault, DrawnForm, DrawnHandout, HandoutFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { PressJob } from './handoutPress.ts'
import { parentPort } from 'node:worker_threads'
import { fail } from '../../shared/result.ts'
import { refuseSockets } from '../refuseSockets.ts'
import { renderForm } from './form/renderForm.ts'
import { renderHandout } from './renderHandout.ts'

// Its own thread has its own sockets; drawing needs none.
refuseSockets(() => undefined)

/** What a sheet is drawn with lies on disk: the fonts. Where they cannot be read, no worker can draw it. */
const reasonOf = (error: unknown): DrawFault => error instanceof Error && 'syscall' in error ? 'part-missing' : 'broken'

function render(job: PressJob): Result<DrawnHandout | DrawnForm, HandoutFault> {
  try {
    return 'handout' in job ? renderHandout(job.handout) : renderForm(job.form, job.look)
  }
  catch (error) {
    return fail({ kind: 'draw-failed', reason: reasonOf(error) })
  }
}

/** A worker thread of the main process: draws one sheet a message, so that the main thread stays free. */
parentPort?.on('message', (job: PressJob) => {
  const drawn = render(job)
  parentPort?.postMessage(drawn, drawn.ok ? [drawn.value.bytes.buffer as ArrayBuffer] : [])
})
