import type { Inspection } from './pdf/inspectPdf.ts'
import type { Raced } from './pdf/raceEngines.ts'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { benchPress, timeFirstPress } from './pdf/benchPress.ts'
import { buildBenchSheets } from './pdf/benchSheets.ts'
import { engines } from './pdf/engines.ts'
import { inspectPdf } from './pdf/inspectPdf.ts'
import { installPeers } from './pdf/installPeers.ts'
import { wordsOf } from './pdf/plainSheet.ts'
import { raceEngines } from './pdf/raceEngines.ts'
import { formatTable, formatTarget } from './pdf/reportRace.ts'
import { timeColdStart } from './pdf/timeColdStart.ts'

// `npm run bench:pdf`: our engine and five others draw the same two-page sheet in one run. Compare ratios; the milliseconds are
// this machine's. `-- --soak` draws 10,000 sheets of ours instead; `-- --keep FOLDER` keeps the files, `-- --rounds N` the length.

const { values: { soak, keep, rounds, cold } } = parseArgs({ options: {
  soak: { type: 'boolean', default: false },
  keep: { type: 'string' },
  rounds: { type: 'string', default: '16' },
  cold: { type: 'string', default: '7' },
} })
const sheets = buildBenchSheets()
const words = sheets.map(({ plain }) => wordsOf(plain))
const print = (line = ''): void => void process.stdout.write(`${line}\n`)
const note = (line: string): void => void process.stderr.write(`${line}\n`)

/** Writes an engine's files and looks into them. */
function inspectFiles(raced: Raced, folder: string): readonly Inspection[] {
  return raced.fault !== null ? [] : raced.files.map((bytes, at) => {
    const file = path.join(folder, `${raced.engine.name.replaceAll(/\W+/g, '-')}-${sheets[at]?.plain.locale ?? ''}.pdf`)
    writeFileSync(file, bytes)
    return inspectPdf(file, bytes.length, words[at] ?? [])
  })
}

async function bench(folder: string): Promise<void> {
  if (!installPeers())
    note('npm could not install the other engines: those that need it are reported as not run.')
  note('Building …')
  if (spawnSync('electron-vite', ['build', '--logLevel', 'error'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status !== 0)
    throw new Error('the app does not build')
  note('Drawing in turn …')
  const raced = await raceEngines(engines, sheets, { rounds: Number(rounds) })
  note('Starting fresh processes …')
  const starts = await timeColdStart(raced.filter(({ fault }) => fault === null).map(({ engine }) => engine), sheets, Number(cold))
  note('Drawing in the worker …')
  const handouts = sheets.map(({ handout }) => handout)
  const press = await benchPress(handouts)
  const [handout] = handouts
  const firstPress = handout === undefined ? Number.NaN : timeFirstPress(handout, Number(cold)).median

  const rows = raced.map(one => ({ raced: one, cold: starts.get(one.engine.name), inspections: inspectFiles(one, folder), expected: words.map(({ length }) => length) }))
  const [ours] = rows
  const median = ours?.raced.fault === null ? ours.raced.warm.median : Number.NaN
  print(`\nThe same sheet of two pages, ${words.map(({ length }) => length).join(' and ')} words in English and Spanish, in turn. Milliseconds a sheet.\n`)
  print(formatTable(rows, median))
  print('Cold: from the start of a process to its first sheet. RSS: of all processes of an engine. Tagged and words: as poppler finds them.')
  print(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}: where the load is above the cores others had the machine too, and only ratios count.\n`)
  print(formatTarget('ours, warm, median', median, { most: 12 }, 'ms'))
  for (const { raced: { engine, ...run } } of rows.filter(row => row.raced.engine.target !== null)) {
    if (run.fault === null)
      print(formatTarget(`${engine.name}, times ours`, run.warm.median / median, { least: engine.target ?? 0 }, '×', 2))
    else
      print(`NOT RUN  ${engine.name}: ${run.fault}`)
  }
  print(formatTarget('ours, bytes, the larger sheet', Math.max(...ours?.inspections.map(({ bytes }) => bytes) ?? []), { most: 30_000 }, 'bytes', 0))
  print(formatTarget('ours, first sheet of a fresh process, from source', ours?.cold ?? Number.NaN, { most: 250 }, 'ms', 0))
  print(formatTarget('ours, first sheet of a fresh process, built, in a worker', firstPress, { most: 250 }, 'ms', 0))
  print(formatTarget('main thread busy a sheet drawn in the worker', press.active, { most: 1 }, 'ms', 2))
  print(`        main thread, processor time a sheet ${press.cpu.toFixed(2)} ms; there and back ${press.roundTrip.median.toFixed(1)} ms (p95 ${press.roundTrip.p95.toFixed(1)}, n ${press.roundTrip.count})`)
}

if (soak) {
  process.exitCode = spawnSync(process.execPath, ['--expose-gc', path.join(import.meta.dirname, 'pdf/soak.ts')], { stdio: 'inherit' }).status ?? 1
}
else {
  const folder = keep === undefined ? mkdtempSync(path.join(tmpdir(), 'causebook-')) : path.resolve(keep)
  mkdirSync(folder, { recursive: true })
  try {
    await bench(folder)
  }
  finally {
    if (keep === undefined)
      rmSync(folder, { recursive: true })
  }
}
