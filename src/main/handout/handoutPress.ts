import type { Fact } from '../../shared/eventLog/loggedEvent.ts'
import type { Handout } from '../../shared/handout/handout.ts'
import type { FormLook } from '../../shared/handout/formRequest.ts'
import type { Form } from '../../shared/intake/form.ts'
import type { DrawFault, DrawnForm, DrawnHandout, HandoutFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { classifyError } from '../../shared/eventLog/classifyError.ts'
import { fail } from '../../shared/result.ts'

/** What the worker draws: a handout, or the blank checklist. */
export type PressJob = { readonly handout: Handout } | { readonly form: Form, readonly look: FormLook }

type Drawn<Sheet> = Result<Sheet, HandoutFault>

/** A sheet that waits for the worker, or is with it. */
interface Order {
  readonly job: PressJob
  readonly settle: (drawn: Drawn<never>) => void
  /** Workers that died with it. */
  deaths: number
}

/**
 * Megabytes for the worker's objects, many times what a sheet takes. Without a limit it lets tens of megabytes of what is no longer needed lie,
 * and a sheet that took all memory would take the app with it.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }

/** How long a worker waits for the next sheet before it is let go of, in milliseconds: it holds forty megabytes, and another one is there in a tenth of a second. */
export const IDLE_MS = 15_000

/** How a press works where the usual way is not wanted. */
export interface PressOptions {
  /** Longest that a sheet may be with the worker, in milliseconds. A sheet takes some 3. */
  readonly longest?: number
  /** How long a worker without a sheet is kept, in milliseconds. */
  readonly idle?: number
  /** Is told what went wrong. */
  readonly note?: (fact: Fact) => void
}

/** Draws sheets in a worker thread, one after the other. Whatever becomes of the worker, each sheet is answered. */
export interface HandoutPress {
  draw: (handout: Handout) => Promise<Drawn<DrawnHandout>>
  drawForm: (form: Form, look: FormLook) => Promise<Drawn<DrawnForm>>
  close: () => Promise<void>
}

const sheetOf = (job: PressJob): 'handout' | 'form' => 'handout' in job ? 'handout' : 'form'

/**
 * Makes a press. A worker that dies is replaced, and the sheet that it had is tried once more; one that takes too long is ended, and its sheet fails:
 * it would take as long again. The sheets behind it wait for the next worker. One that has had nothing to draw for a while is let go of.
 * @param workerFile - the built `handoutWorker`
 */
export function openHandoutPress(workerFile: string, { longest = 15_000, idle = IDLE_MS, note = () => undefined }: PressOptions = {}): HandoutPress {
  const waiting: Order[] = []
  let worker: Worker | null = null
  let current: Order | null = null
  /** While a sheet is drawn, until it takes too long; after it, until the worker is let go of. */
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  /** Lets go of the worker; what it may still say is not listened to. @returns it, and the sheet that it had */
  function take(): { readonly ended: Worker | null, readonly order: Order | null } {
    clearTimeout(timer)
    const taken = { ended: worker, order: current }
    worker = null
    current = null
    return taken
  }
  function answer(drawn: Drawn<never>): void {
    clearTimeout(timer)
    const order = current
    current = null
    const fault = drawn.ok ? null : drawn.fault
    if (order !== null && fault?.kind === 'draw-failed' && (fault.reason === 'broken' || fault.reason === 'part-missing'))
      note({ kind: 'sheet-failed', sheet: sheetOf(order.job), reason: fault.reason })
    order?.settle(drawn)
    next()
  }
  function giveUp(order: Order | null, reason: DrawFault): void {
    order?.settle(fail({ kind: 'draw-failed', reason }))
  }
  function onDeath(error: unknown): void {
    const { ended, order } = take()
    void ended?.terminate()
    if (order !== null) {
      order.deaths += 1
      const isAgain = order.deaths > 1
      note({ kind: 'worker-crashed', sheet: sheetOf(order.job), isAgain, ...classifyError(error) })
      if (isAgain)
        giveUp(order, existsSync(workerFile) ? 'crashed' : 'part-missing')
      else
        waiting.unshift(order)
    }
    next()
  }
  function onTimeout(): void {
    const { ended, order } = take()
    void ended?.terminate()
    if (order !== null)
      note({ kind: 'sheet-timed-out', sheet: sheetOf(order.job), seconds: Math.min(600, Math.round(longest / 1000)) })
    giveUp(order, 'too-slow')
    next()
  }
  function rest(): void {
    clearTimeout(timer)
    if (worker !== null)
      timer = setTimeout(() => void take().ended?.terminate(), idle).unref()
  }
  function start(): Worker {
    const started = new Worker(workerFile, { resourceLimits })
    started.on('message', (drawn: Drawn<never>) => worker === started && answer(drawn))
    // What was sent cannot be read: the worker is of no more use than a dead one.
    started.on('messageerror', error => worker === started && onDeath(error))
    started.on('error', (error: unknown) => worker === started && onDeath(error))
    started.on('exit', () => worker === started && onDeath(null))
    started.unref()
    return started
  }
  function next(): void {
    if (isClosed || current !== null)
      return
    current = waiting.shift() ?? null
    if (current === null)
      return rest()
    clearTimeout(timer)
    worker ??= start()
    timer = setTimeout(onTimeout, longest)
    worker.postMessage(current.job)
  }
  /** The worker answers a job with its own kind of sheet. */
  function send<Sheet>(job: PressJob): Promise<Drawn<Sheet>> {
    return new Promise((resolve) => {
      const order: Order = { job, settle: resolve, deaths: 0 }
      if (isClosed)
        return giveUp(order, 'closing')
      waiting.push(order)
      next()
    })
  }
  return {
    draw: handout => send({ handout }),
    drawForm: (form, look) => send({ form, look }),
    close: async () => {
      isClosed = true
      const { ended, order } = take()
      for (const each of [order, ...waiting.splice(0)])
        giveUp(each, 'closing')
      await ended?.terminate()
    },
  }
}
