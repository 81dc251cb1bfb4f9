import type { FileFilter } from 'electron'
import path from 'node:path'
import { app, dialog } from 'electron'

async function askToSave(suggestion: string, filters: FileFilter[]): Promise<string | null> {
  const answer = await dialog.showSaveDialog({ defaultPath: path.join(app.getPath('documents'), suggestion), filters })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

async function askToRead(filter: FileFilter): Promise<string | null> {
  const answer = await dialog.showOpenDialog({ properties: ['openFile'], filters: [filter] })
  return answer.canceled ? null : answer.filePaths[0] ?? null
}

const backups: FileFilter = { name: 'Causebook', extensions: ['causebook-backup'] }

// Each asks with the system's dialog, and gives `null` when the person cancels.

/** Asks where to write a file, of the kind that its suggested name ends in, or of another. */
export function askSavePath(suggestion: string, ...others: readonly string[]): Promise<string | null> {
  const kinds = [path.extname(suggestion).slice(1), ...others]
  return askToSave(suggestion, kinds.map(kind => ({ name: kind.toUpperCase(), extensions: [kind] })))
}

/** Asks where to write a backup. */
export const askBackupPath = (suggestion: string): Promise<string | null> => askToSave(suggestion, [backups])

/** Asks for a backup. */
export const askBackupFile = (): Promise<string | null> => askToRead(backups)

/** Asks for a picture. */
export const askLogoPath = (): Promise<string | null> => askToRead({ name: 'PNG, JPEG, SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] })

/** Asks for a file with a visit. */
export const askVisitFile = (): Promise<string | null> => askToRead({ name: 'JSON', extensions: ['json'] })
