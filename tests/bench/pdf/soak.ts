import type { Handout } from '../../../src/shared/handout/handout.ts'
import { createHash } from 'node:crypto'
import process from 'node:process'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { renderHandout } from '../../../src/main/handout/renderHandout.ts'
import { chooseSections } from '../../../src/shared/handout/chooseHandout.ts'
import { everyCause, everyLook } from '../../paper/drawSheets.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

// `npm run bench:pdf -- --soak`: draws sheet after sheet in one process, run with --expose-gc. Fails when the same input no
// longer gives the same bytes, or when memory grows: when, collected, more than MOST_GROWTH is held at the end than halfway.

const SHEETS = 10_000
const STEP = 1_000
const MOST_GROWTH = 2e6
/** Sheets whose bytes are compared: spread over all. */
const FIXED = 24

const { causes } = shippedPack()
const build = (ids: readonly string[], look: (typeof everyLook)[number]): Handout =>
  aHandout({ ...look, causes: [...ids], sections: [...chooseSections(causes.filter(cause => ids.includes(cause.id)))] })
/** Every cause alone and with the next one, in both languages, on both papers, in both sizes. */
const handouts = everyLook.flatMap(look => everyCause.flatMap((cause, at) => [build([cause], look), build([cause, everyCause[(at + 1) % everyCause.length] ?? cause], look)]))

/**
 * Draws the sheet of a number; neighbors are unlike each other. Waits a tick, as in the worker, where each sheet is a message of
 * its own: pdfkit's streams end in later ticks and hold the sheet until then.
 */
async function draw(number: number): Promise<Uint8Array> {
  const handout = handouts[number * 89 % handouts.length]
  const drawn = handout === undefined ? null : renderHandout(handout)
  if (!drawn?.ok)
    throw new Error(JSON.stringify(drawn?.fault))
  await setImmediate()
  return drawn.value.bytes
}

async function digest(): Promise<string> {
  const hash = createHash('sha256')
  for (let number = 0; number < FIXED; number += 1)
    hash.update(await draw(number))
  return hash.digest('hex')
}

/** Memory after collecting garbage, in bytes: what JavaScript holds with its buffers, and what the system has given. */
async function measure(): Promise<{ readonly held: number, readonly rss: number }> {
  // Buffers are let go of only after the objects that had them: one round is not enough.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.()
    await setTimeout(20)
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { held: heapUsed + external, rss }
}

/** Slope of a least-squares line through values one step apart. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const top = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0)
  return top / values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0)
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2).padStart(8)} MB`
const print = (line: string): void => void process.stdout.write(`${line}\n`)

if (globalThis.gc === undefined)
  throw new Error('run me with --expose-gc')
const before = await digest()
const start = performance.now()
const samples: Awaited<ReturnType<typeof measure>>[] = []
for (let number = 1; number <= SHEETS; number += 1) {
  await draw(number)
  if (number % STEP === 0) {
    const sample = await measure()
    samples.push(sample)
    print(`${String(number).padStart(6)} sheets   held after collecting ${megabytes(sample.held)}   RSS ${megabytes(sample.rss)}`)
  }
}
const perSheet = (performance.now() - start) / SHEETS
const after = await digest()

const half = samples.slice(samples.length / 2 - 1)
const growth = (half.at(-1)?.held ?? 0) - (half[0]?.held ?? 0)
const same = before === after
print(`${SHEETS} sheets, ${handouts.length} different ones, ${perSheet.toFixed(1)} ms each`)
print(`second half: ${megabytes(growth)} more held (at most ${megabytes(MOST_GROWTH)}), slope ${megabytes(slopeOf(half.map(({ held }) => held)))} held and ${megabytes(slopeOf(half.map(({ rss }) => rss)))} RSS for ${STEP} sheets`)
print(`bytes of ${FIXED} sheets before and after: ${same ? 'the same' : 'DIFFERENT'} (${before.slice(0, 16)} ${after.slice(0, 16)})`)
process.exitCode = same && growth <= MOST_GROWTH ? 0 : 1
