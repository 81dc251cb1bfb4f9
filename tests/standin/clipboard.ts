import { strict } from './missing.ts'
import { record } from './record.ts'

let text = ''

/** A clipboard of its own: a test must not empty the one of the person who runs it. */
export const clipboard = strict('clipboard', {
  readText: (): Promise<string> => Promise.resolve(text),
  writeText: (value: string): Promise<void> => {
    text = String(value)
    record('clipboard.writeText', { text })
    return Promise.resolve()
  },
})
