import { expect, it } from 'vitest'
import { windowPreferences } from '../../src/main/windowPreferences.ts'

it('gives the window a sandbox, a world of its own and no Node', () => {
  expect(windowPreferences('/x/index.cjs', true)).toMatchObject({
    sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
    webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false,
  })
  expect(windowPreferences('/x/index.cjs', true)).not.toHaveProperty('enableBlinkFeatures')
})

it('has the tools of a developer only where there are sources', () => {
  expect([true, false].map(isPackaged => windowPreferences('', isPackaged).devTools)).toEqual([false, true])
})
