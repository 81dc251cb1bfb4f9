import type { Handout } from '../../shared/handout/handout.ts'
import { parentPort } from 'node:worker_threads'
import { renderHandout } from './renderHandout.ts'

/** A worker thread of the main process: draws one handout a message, so that the main thread stays free. */
parentPort?.on('message', ({ id, handout }: { readonly id: number, readonly handout: Handout }) => {
  const result = renderHandout(handout)
  parentPort?.postMessage({ id, result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [])
})
