import type { LoadedSettings, SettingsFault } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseJson } from '../../shared/json.ts'
import { reasonOfJson } from '../../shared/reason.ts'
import { fail, ok } from '../../shared/result.ts'
import { Settings } from '../../shared/settings/settings.ts'
import { readRefusalCode, refusalCode } from '../files/refusalCode.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'

const isMissing = (error: unknown): boolean => error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT'

/**
 * Reads the settings. No file yet means those of a first start; a damaged one too, and it is kept beside under `.damaged`.
 * @param file - absolute path
 * @param first - the settings of a first start
 */
export async function loadSettings(file: string, first: Settings = Settings.parse({})): Promise<LoadedSettings> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  }
  catch (error) {
    const fault = isMissing(error) ? null : { kind: 'unreadable' as const, path: file, reason: readRefusalCode(error) }
    return { settings: first, fault }
  }
  const json = parseJson(text)
  const parsed = json.ok ? Settings.safeParse(json.value) : null
  if (parsed?.success)
    return { settings: parsed.data, fault: null }
  await copyFile(file, `${file}.damaged`).catch(() => undefined)
  return { settings: first, fault: { kind: 'unreadable', path: file, reason: json.ok ? 'bad-setting' : reasonOfJson(json.fault) } }
}

async function writeSettings(file: string, settings: Settings): Promise<Result<Settings, SettingsFault>> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
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
