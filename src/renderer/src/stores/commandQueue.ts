/** Commands that wait for their turn. */
export interface CommandQueue {
  /** Runs a command now, or after those before it once nothing holds the queue; within a command, at once: it is a part of it. */
  readonly inOrder: (command: () => void) => void
  /** To be called when nothing holds the queue any more. */
  readonly goOn: () => void
  /** Whether a command that comes now would have to wait. */
  readonly mustWait: () => boolean
}

/** Lets all that has begun, and waits for nothing from outside, come to its end. */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/**
 * Keeps commands in order while something is being written: none is lost, none overtakes another, and each runs
 * against the state that the one before left, so that "yes, and on to the next" means the item then current.
 * @param isHeld - whether commands have to wait
 */
export function makeCommandQueue(isHeld: () => boolean): CommandQueue {
  const waiting: (() => void)[] = []
  let isRunning = false
  let isDraining = false

  function run(command: () => void): void {
    isRunning = true
    try {
      command()
    }
    finally {
      isRunning = false
    }
  }
  const mustWait = (): boolean => isHeld() || isDraining || waiting.length > 0
  async function drain(): Promise<void> {
    isDraining = true
    try {
      for (let next = isHeld() ? undefined : waiting.shift(); next !== undefined; next = isHeld() ? undefined : waiting.shift()) {
        run(next)
        // What a command moves the focus to is there first, and another place that is open already: the next key is meant for that.
        await nextTask()
      }
    }
    finally {
      isDraining = false
      if (waiting.length > 0 && !isHeld())
        void drain()
    }
  }
  return {
    inOrder: (command) => {
      if (isRunning)
        command()
      else if (mustWait())
        waiting.push(command)
      else
        run(command)
    },
    goOn: () => {
      if (!isDraining && waiting.length > 0)
        void drain()
    },
    mustWait,
  }
}
