import { renderHandout } from '../../../src/main/handout/renderHandout.ts'

/** Our engine, from its source: fonts are parsed once a process, as in the app's worker. */
export async function open() {
  return {
    draw: async (_sheet, handout) => {
      const drawn = renderHandout(handout)
      if (!drawn.ok)
        throw new Error(JSON.stringify(drawn.fault))
      return drawn.value.bytes
    },
    close: async () => {},
  }
}
