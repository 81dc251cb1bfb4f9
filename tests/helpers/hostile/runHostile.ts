import type { HostileReport } from './hostileReport.ts'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** Megabytes that the child's own heap may take at any moment; it dies beyond them. */
const MOST_HEAP = 512

export interface HostileRun {
  /** `null` where the process died. */
  readonly report: HostileReport | null
  /** What it said before it died, with the seed that it was at last. */
  readonly last: string
  /** Files that were made, changed or removed where nothing may be written. */
  readonly stray: readonly string[]
  /** Files in the app's folder, and those that dialogs gave a place for. */
  readonly data: readonly string[]
  readonly chosen: readonly string[]
}

const list = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).map(entry => path.join(entry.parentPath, entry.name)).sort()

/** Every file of a tree with what it holds, except within some folders. */
function picture(folder: string, except: readonly string[]): ReadonlyMap<string, string> {
  const within = list(folder).filter(file => !except.some(one => file.startsWith(one + path.sep)))
  return new Map(within.map(file => [path.relative(folder, file), statSync(file).isFile() ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'folder']))
}

/** Starts the child in the middle of a tree that is watched: its working folder, home and folder for temporary files lie in it too. */
export async function runHostile(sandbox: string, { seed, calls, isPlanted = false }: { readonly seed: number, readonly calls: number, readonly isPlanted?: boolean }): Promise<HostileRun> {
  const [data, chosen, given, home, temporary, cwd] = ['data', 'chosen', 'given', 'home', 'tmp', 'a/b/c/cwd'].map(name => path.join(sandbox, name)) as [string, string, string, string, string, string]
  for (const folder of [data, chosen, given, home, temporary, path.join(cwd, 'below')])
    mkdirSync(folder, { recursive: true })
  for (const folder of [sandbox, home, temporary, cwd])
    writeFileSync(path.join(folder, 'planted'), 'as it was')
  const watched = [data, chosen, given]
  const before = picture(sandbox, watched)
  const helper = (name: string): string => path.join(import.meta.dirname, name)
  const child = spawn(process.execPath, ['--expose-gc', `--max-old-space-size=${MOST_HEAP}`, '--import', helper('useFakeElectron.ts'), helper('hostileChild.ts'), data, chosen, given, String(seed), String(calls), isPlanted ? 'planted' : ''], {
    cwd, env: { PATH: process.env.PATH, HOME: home, TMPDIR: temporary },
  })
  let out = ''
  let last = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (last = (last + text).slice(-1500)))
  await new Promise(resolve => child.on('close', resolve))
  const after = picture(sandbox, watched)
  return {
    report: out === '' ? null : JSON.parse(out) as HostileReport,
    last,
    stray: [...new Set([...before.keys(), ...after.keys()])].filter(file => before.get(file) !== after.get(file)),
    data: list(data).map(file => path.relative(data, file)),
    chosen: list(chosen).map(file => path.relative(chosen, file)),
  }
}
