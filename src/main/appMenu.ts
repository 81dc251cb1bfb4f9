import type { MenuFacts } from './menu.ts'
import type { MenuCommand } from '../shared/ipc/menuCommand.ts'
import { BrowserWindow, Menu } from 'electron'
import { menuChannel } from '../shared/ipc/contract.ts'
import { menuTemplate } from './menu.ts'

/** What of the menu changes while the app runs. */
type Changing = Pick<MenuFacts, 'now' | 'offered'>

/** The menu of the running app. */
export interface AppMenu {
  /** Shows what has changed, at once. */
  readonly show: (part: Partial<Changing>) => void
}

function send(command: MenuCommand): void {
  BrowserWindow.getAllWindows()[0]?.webContents.send(menuChannel, command)
}

/**
 * Makes the menu and shows it. What is chosen in it goes to the window, which does it as if it had been chosen there.
 * @param wordsOf - the words of a language
 */
export function openAppMenu(wordsOf: (locale: Changing['now']['locale']) => MenuFacts['t'], first: Changing['now']): AppMenu {
  let facts: Changing = { now: first, offered: new Set() }
  function show(part: Partial<Changing>): void {
    facts = { ...facts, ...part }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...facts, t: wordsOf(facts.now.locale), platform: process.platform, choose: send })))
  }
  show({})
  return { show }
}
