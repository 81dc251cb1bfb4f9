import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const electronFolder = path.resolve(import.meta.dirname, '../../node_modules/electron')
const pointer = path.join(electronFolder, 'path.txt')

/** Whether Electron's own binary is here. */
export const hasElectron = existsSync(pointer) && existsSync(path.join(electronFolder, 'dist', readFileSync(pointer, 'utf8')))

/** What the specs run on: Electron where its binary is here, else the stand-in, which is never called Electron. */
export const runtime = hasElectron ? 'Electron' : 'stand-in'

/** Whether windows are on a screen: always on Electron, on the stand-in when asked for. */
export const isWindowed = hasElectron || process.env.STANDIN_HEADED === '1'

/** Whether the screen is one of ours (build/screen.mjs), on which no window manager runs. */
export const isBareScreen = process.env.CAUSEBOOK_BARE_SCREEN === '1'

/** Specs at a time. A screen, its focus and, on Electron, the clipboard belong to one app at a time; a window under another is not drawn. */
export const appsAtOnce = isWindowed ? 1 : 2

/** Longest wait for an app to start, in milliseconds: long, as a slow machine must not make a spec fail. */
export const startPatience = 60_000

/** Longest wait for what a step looks for, in milliseconds. */
export const patience = Number(process.env.CAUSEBOOK_PATIENCE ?? 30_000)
