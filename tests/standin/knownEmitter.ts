import { EventEmitter } from 'node:events'
import { missing } from './missing.ts'

/** An emitter that refuses listeners for events nobody here emits: they would wait for ever, in silence. */
export class KnownEmitter extends EventEmitter {
  constructor(name: string, known: readonly string[]) {
    super()
    this.on('newListener', (event: string | symbol) => {
      // 'error' is listened for by events.once on every emitter
      if (typeof event === 'string' && event !== 'error' && !known.includes(event))
        missing(`the event '${event}' of ${name}`)
    })
  }
}
