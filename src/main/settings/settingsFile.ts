import type { LoadedSettings, SettingsFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseJson } from '../../shared/json.ts'
import { reasonOfJson } from '../../shared/reason.ts'
import { fail, ok } from '../../shared/result.ts'
import { Settings } from '../../shared/settings/settings.ts'
import { modes } from '../files/modes.ts'
import { readBounded } from '../files/readBounded.ts'
import { readRefusalCode, refusalCode } from '../files/refusalCode.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import { keepDamaged } from './keepDamaged.ts'

const hasCode = (error: unknown, ...codes: readonly string[]): boolean => error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '')

/** Largest file that is read, in bytes: a hundred times what all settings and favorites take. */
const largestFile = 1024 * 1024

/**
 * Reads the settings. No file yet means those of a first start; a damaged one too, and it is kept beside under `.damaged`.
 * @param file - absolute path
 * @param first - the settings of a first start
 */
export async function loadSettings(file: string, first: Settings = Settings.parse({})): Promise<LoadedSettings> {
  /** The settings of a first start, and why. */
  const fallBack = async (reason: string, isSmall: boolean): Promise<LoadedSettings> =>
    ({ settings: first, fault: { kind: 'unreadable', path: file, reason, keptAs: await keepDamaged(file, isSmall) } })
  let text: string
  try {
    const { bytes, size } = await readBounded(file, largestFile)
    if (size > largestFile)
      return await fallBack(`too-large ${size} ${largestFile}`, false)
    text = bytes.toString('utf8')
  }
  catch (error) {
    if (hasCode(error, 'ENOENT'))
      return { settings: first, fault: null }
    if (hasCode(error, 'ENOTFILE', 'EISDIR'))
      return { settings: first, fault: { kind: 'unreadable', path: file, reason: 'not-a-file', keptAs: null } }
    return fallBack(readRefusalCode(error), false)
  }
  const json = parseJson(text)
  const parsed = json.ok ? Settings.safeParse(json.value) : null
  return parsed?.success ? { settings: parsed.data, fault: null } : fallBack(json.ok ? 'bad-setting' : reasonOfJson(json.fault), true)
}

async function writeSettings(file: string, settings: Settings): Promise<Result<Settings, SettingsFault>> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: modes.ownFolder })
    await writeFileAtomically(file, `${JSON.stringify(settings, null, 2)}\n`)
    return ok(settings)
  }
  catch (error) {
    return fail({ kind: 'not-writable', path: file, reason: refusalCode(error) })
  }
}

/** The write before the next: of two in flight, the one that was asked for later must be what stays. */
let lastWrite: Promise<unknown> = Promise.resolve()

/** Writes the settings whole or not at all, after all that was asked for before. */
export function saveSettings(file: string, settings: Settings): Promise<Result<Settings, SettingsFault>> {
  const write = lastWrite.then(() => writeSettings(file, settings))
  lastWrite = write
  return write
}
