// The program of each engine's own process: opens the engine that it is told and draws when asked. Plain JavaScript and
// almost no imports, so that a cold start measures the engine and not this file.
import process from 'node:process'

/** What an adapter in `peers/` gives. `prepare`, where it has one, is not timed. */
let engine = null
let sheets = []

async function answer({ kind, adapter, sheets: given, index }) {
  switch (kind) {
    case 'open': {
      sheets = given
      engine = await (await import(adapter)).open()
      return {}
    }
    case 'draw':
    case 'file': {
      const { plain, handout } = sheets[index]
      await engine.prepare?.()
      const start = performance.now()
      const bytes = await engine.draw(plain, handout)
      const ms = performance.now() - start
      return kind === 'draw' ? { ms } : { ms, bytes }
    }
    case 'close': {
      await engine?.close()
      process.disconnect()
      return null
    }
  }
}

// One question after the other: the first two of a cold start arrive together.
let last = Promise.resolve()
process.on('message', (question) => {
  last = last.then(() => answer(question)).then(
    reply => reply !== null && process.send(reply),
    error => process.send({ error: error instanceof Error ? error.message : String(error) }),
  )
})
