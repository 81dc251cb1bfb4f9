import type { RuntimeInfo } from '../shared/ipc/contract.ts'
import path from 'node:path'
import process from 'node:process'
import { app } from 'electron'
import { chooseContent } from './chooseContent.ts'
import { resourcePath } from './resourcePath.ts'

const { versions } = process

/** What runs the app. */
export const runtime: RuntimeInfo = {
  kind: versions.electron?.endsWith('-standin') ? 'stand-in' : 'electron',
  app: app.getVersion(),
  electron: versions.electron ?? '',
  chrome: versions.chrome ?? '',
  node: versions.node,
}

/** Where the parts of the installation are, or should be. */
export const places = {
  window: path.join(import.meta.dirname, '../renderer'),
  preload: path.join(import.meta.dirname, '../preload/index.cjs'),
  worker: path.join(import.meta.dirname, 'handoutWorker.js'),
  licenses: path.join(import.meta.dirname, '../licenses.json'),
  words: resourcePath('text'),
  content: chooseContent(app.isPackaged, process.env.CAUSEBOOK_CONTENT),
  fonts: resourcePath('fonts'),
  safetyCard: resourcePath('safety-card.json'),
}
