import type { Handout } from '../../shared/handout/handout.ts'
import type { FormLook } from '../../shared/handout/formRequest.ts'
import type { Form } from '../../shared/intake/form.ts'
import type { DrawnForm, DrawnHandout, HandoutFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { Worker } from 'node:worker_threads'
import { fail } from '../../shared/result.ts'

/** What the worker draws: a handout, or the blank checklist. */
export type PressJob = { readonly handout: Handout } | { readonly form: Form, readonly look: FormLook }

type Drawn<Sheet> = Result<Sheet, HandoutFault>

/** Longest that one sheet may take before its worker is stopped, in milliseconds. A sheet takes some 3. */
const LONGEST_DRAW_MS = 10_000

/**
 * Megabytes for the worker's objects, many times what a sheet takes. Without a limit it lets tens of megabytes of what is no longer needed lie,
 * and a sheet that took all memory would take the app with it.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }

/** Draws sheets in a worker thread; a worker that dies or hangs is replaced, and the sheet it had fails in words. */
export interface HandoutPress {
  draw: (handout: Handout) => Promise<Drawn<DrawnHandout>>
  drawForm: (form: Form, look: FormLook) => Promise<Drawn<DrawnForm>>
  close: () => Promise<void>
}

/**
 * Makes a press.
 * @param workerFile - the built `handoutWorker`
 */
export function openHandoutPress(workerFile: string): HandoutPress {
  let worker: Worker | null = null
  let next = 0
  const waiting = new Map<number, (drawn: Drawn<never>) => void>()

  function failAll(reason: string): void {
    worker = null
    for (const settle of waiting.values())
      settle(fail({ kind: 'draw-failed', reason }))
    waiting.clear()
  }
  function start(): Worker {
    const started = new Worker(workerFile, { resourceLimits })
    started.on('message', ({ id, result }: { readonly id: number, readonly result: Drawn<never> }) => {
      waiting.get(id)?.(result)
      waiting.delete(id)
    })
    started.on('error', (error: unknown) => worker === started && failAll(error instanceof Error ? error.message : String(error)))
    started.on('exit', () => worker === started && failAll('the worker stopped'))
    started.unref()
    return started
  }
  /** The worker answers a job with its own kind of sheet. */
  function send<Sheet>(job: PressJob): Promise<Drawn<Sheet>> {
    return new Promise((resolve) => {
      worker ??= start()
      const running = worker
      next += 1
      const id = next
      const timer = setTimeout(() => {
        failAll(`drawing took more than ${LONGEST_DRAW_MS / 1000} s`)
        void running.terminate()
      }, LONGEST_DRAW_MS)
      waiting.set(id, (drawn) => {
        clearTimeout(timer)
        resolve(drawn)
      })
      running.postMessage({ id, ...job })
    })
  }
  return {
    draw: handout => send({ handout }),
    drawForm: (form, look) => send({ form, look }),
    close: async () => {
      const running = worker
      failAll('the app is closing')
      await running?.terminate()
    },
  }
}
