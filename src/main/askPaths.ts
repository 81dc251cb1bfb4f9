import type { FileFilter } from 'electron'
import type { Translate } from '../shared/i18n/text.ts'
import path from 'node:path'
import { app, dialog } from 'electron'
import { askOverWindow } from './askOverWindow.ts'

/** What asks for places on disk, with the system's dialogs; each gives `null` when the person cancels. */
export interface AskPaths {
  /** Asks where to write a file, of the kind that its suggested name ends in, or of another. */
  readonly askSavePath: (suggestion: string, ...others: readonly string[]) => Promise<string | null>
  /** Asks where to write a backup. */
  readonly askBackupPath: (suggestion: string) => Promise<string | null>
  /** Asks for a backup. */
  readonly askBackupFile: () => Promise<string | null>
  /** Asks for a picture. */
  readonly askLogoPath: () => Promise<string | null>
  /** Asks for a file with a visit. */
  readonly askVisitFile: () => Promise<string | null>
}

const backups: FileFilter = { name: 'Causebook', extensions: ['causebook-backup'] }

/**
 * Makes what asks for places on disk. Title and button are in our words, as Electron has English ones of its own on Linux; names of kinds are the same in every language.
 * @param words - the words of the window's language when it is asked
 */
export function makeAskPaths(words: () => Translate): AskPaths {
  async function askToSave(suggestion: string, filters: FileFilter[]): Promise<string | null> {
    const t = words()
    const asked = { title: t('files.save.title'), buttonLabel: t('files.save.button'), defaultPath: path.join(app.getPath('documents'), suggestion), filters }
    const answer = await askOverWindow(window => dialog.showSaveDialog(window, asked))
    return answer === null || answer.canceled || answer.filePath === '' ? null : answer.filePath
  }
  async function askToRead(title: string, filter: FileFilter): Promise<string | null> {
    const t = words()
    const answer = await askOverWindow(window => dialog.showOpenDialog(window, { title: t(title), buttonLabel: t('files.open.button'), properties: ['openFile'], filters: [filter] }))
    return answer === null || answer.canceled ? null : answer.filePaths[0] ?? null
  }
  return {
    askSavePath: (suggestion, ...others) => {
      const kinds = [path.extname(suggestion).slice(1), ...others]
      return askToSave(suggestion, kinds.map(kind => ({ name: kind.toUpperCase(), extensions: [kind] })))
    },
    askBackupPath: suggestion => askToSave(suggestion, [backups]),
    askBackupFile: () => askToRead('files.open.backup', backups),
    askLogoPath: () => askToRead('files.open.logo', { name: 'PNG, JPEG, SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] }),
    askVisitFile: () => askToRead('files.open.visit', { name: 'JSON', extensions: ['json'] }),
  }
}
