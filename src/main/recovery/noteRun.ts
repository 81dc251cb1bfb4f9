import type { RuntimeInfo } from '../../shared/ipc/contract.ts'
import type { EventLog } from '../events/eventLog.ts'
import process from 'node:process'
import { app } from 'electron'
import { shortenVersion } from '../../shared/eventLog/shortenVersion.ts'

const systems: Readonly<Record<string, 'windows' | 'macos' | 'linux'>> = { win32: 'windows', darwin: 'macos', linux: 'linux' }

/** Puts the beginning of a run into the log, and its end. A beginning after another one says that the run between them was cut off. */
export function noteRun({ note }: EventLog, { app: version, electron, node }: RuntimeInfo): void {
  note({ kind: 'app-started', app: shortenVersion(version), electron: shortenVersion(electron), node: shortenVersion(node), system: systems[process.platform] ?? 'other' })
  app.on('will-quit', () => note({ kind: 'app-ended' }))
}
