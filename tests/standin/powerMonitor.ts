import { KnownEmitter } from './knownEmitter.ts'
import { strict } from './missing.ts'

/** Emits nothing by itself: a test calls powerMonitor.emit('lock-screen'), or replaces getSystemIdleTime. */
export class PowerMonitor extends KnownEmitter {
  constructor() {
    super('powerMonitor', ['lock-screen', 'unlock-screen', 'suspend', 'resume'])
  }

  /** Seconds. */
  getSystemIdleTime(): number {
    return 0
  }
}

export const powerMonitor = strict('powerMonitor', new PowerMonitor())
