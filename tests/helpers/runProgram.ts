import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCausebook } from '../../src/cli/runCausebook.ts'
import { runSafety } from '../../src/cli/runSafety.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '../..')
export const exampleVisit = path.join(root, 'resources/examples/sciatica.json')

/** What a program left: its exit code, its result and its message. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly message: string
}

const runWith = (program: typeof runCausebook) => async (args: readonly string[]): Promise<Run> => {
  const written = { out: '', message: '' }
  const code = await program(args, { print: text => void (written.out += text), complain: text => void (written.message += text) })
  return { code, ...written }
}

/** The command line and the safety score, within this process. */
export const causebook = runWith(runCausebook)
export const safety = runWith(runSafety)

/** A run's result as the one JSON value that it must be. */
export const json = (run: Run): never => JSON.parse(run.out) as never

/** A new file with a value as JSON; a string is written as it is. */
export function fileOf(value: unknown, name = 'visit.json'): string {
  const file = path.join(temporaryFolder(), name)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}
