import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { temporaryFolder } from './temporaryFolder.ts'

/** Whether this system has pipes and devices that bear the name of a file. */
export const hasEndlessFiles = process.platform !== 'win32'

/** What bears the name of a file and never ends: nobody writes into the pipe, the device gives zeros for ever. */
export const endlessFiles = [
  ['a pipe', (file: string) => void execFileSync('mkfifo', [file])],
  ['a link to a device', (file: string) => symlinkSync('/dev/zero', file)],
] as const

/** Makes one of them in a folder of its own. @returns its path */
export function anEndlessFile(make: (file: string) => void, name = 'file', folder = temporaryFolder()): string {
  const file = path.join(folder, name)
  make(file)
  return file
}
