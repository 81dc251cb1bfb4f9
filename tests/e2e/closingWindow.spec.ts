import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'

const data = mkdtempSync(path.join(tmpdir(), 'causebook-closing-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

it.each(['closed', 'quit'])(`has the last letter of a note after the app was %s at once (${runtime})`, async (how) => {
  const first = await launchApp({ CAUSEBOOK_USER_DATA: data })
  await first.page.evaluate(() => location.hash = '#/handouts')
  const note = first.page.locator('#sheet-note')
  await note.waitFor()
  const ended = first.app.waitForEvent('close')
  await note.fill(`Rest, and walk a little each day: ${how}`)
  await first.app.evaluate(({ app, BrowserWindow }, way) => {
    if (way === 'quit')
      app.quit()
    else
      BrowserWindow.getAllWindows()[0]?.close()
  }, how)
  await ended
  const second = await launchApp({ CAUSEBOOK_USER_DATA: data })
  const state = await second.page.evaluate(() => window.clinic.openVisits())
  await second.close()
  expect(state).toMatchObject({ kind: 'ready', open: { sheet: { note: `Rest, and walk a little each day: ${how}` } } })
})
