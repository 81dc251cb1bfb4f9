import type { Settings } from '../shared/settings/settings.ts'
import { BrowserWindow, nativeTheme } from 'electron'

/** Has what is of the system's own making, windows and dialogs, look as the settings say. */
export function followLooks({ theme, showMenuBar }: Settings): void {
  if (nativeTheme.themeSource !== theme)
    nativeTheme.themeSource = theme
  for (const window of BrowserWindow.getAllWindows()) {
    window.setAutoHideMenuBar(!showMenuBar)
    window.setMenuBarVisibility(showMenuBar)
  }
}
