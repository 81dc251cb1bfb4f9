import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseJson } from '../../shared/json.ts'
import { WindowState } from '../../shared/settings/windowState.ts'
import { modes } from '../files/modes.ts'

/** How the window was left; `null` where that was never written or cannot be read. */
export function loadWindowState(file: string): WindowState | null {
  try {
    // To open a pipe is to wait for its other end.
    const json = statSync(file).isFile() ? parseJson(readFileSync(file, 'utf8')) : null
    const parsed = json?.ok ? WindowState.safeParse(json.value) : null
    return parsed?.success ? parsed.data : null
  }
  catch {
    // The usual place is as good: nothing of it is worth a word.
    return null
  }
}

/**
 * Writes how the window is left, whole or not at all, and before it returns: the app may be on its way out.
 * A place that cannot be written is forgotten without a word.
 */
export function saveWindowState(file: string, state: WindowState): void {
  const draft = `${file}.part`
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: modes.ownFolder })
    writeFileSync(draft, `${JSON.stringify(WindowState.parse(state))}\n`, { mode: modes.ownFile })
    renameSync(draft, file)
  }
  catch {
    rmSync(draft, { force: true })
  }
}
