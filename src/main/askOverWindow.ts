import { BrowserWindow } from 'electron'

let isAsking = false

/**
 * Shows one dialog of the system at a time, over the window that it belongs to. Without a window of its own it may open behind it, and the window
 * would go on as if nothing were asked; and a window that was taken over could open any number of them.
 * @param show - shows the dialog over the window
 * @returns the answer; `null` where another dialog is still open, or the window is gone
 */
export async function askOverWindow<Answer>(show: (window: BrowserWindow) => Promise<Answer>): Promise<Answer | null> {
  const [window] = BrowserWindow.getAllWindows()
  if (isAsking || window === undefined)
    return null
  isAsking = true
  try {
    return await show(window)
  }
  finally {
    isAsking = false
  }
}
