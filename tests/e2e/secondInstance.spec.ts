import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { expect, it, onTestFinished } from 'vitest'
import { appRoot, launchApp, root, runtime } from './launchApp.ts'
import { patience } from './runtime.ts'
import { enterVisit, openVisit } from './visitStates.ts'

it(`leaves the visit to the app that is open when it is started once more, and brings that to the front (${runtime})`, async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'causebook-second-'))
  const { app, page, close, complaints } = await launchApp({ CAUSEBOOK_USER_DATA: data })
  onTestFinished(async () => {
    await close()
    rmSync(data, { recursive: true, force: true })
  })
  await openVisit(page)
  await enterVisit(page, { numbness: true })
  await app.evaluate(({ app: main, BrowserWindow }) => {
    const seen = { times: 0, isInFront: false }
    Object.assign(globalThis, { seen })
    main.on('second-instance', () => void (seen.times += 1))
    BrowserWindow.getAllWindows()[0]?.on('focus', () => void (seen.isInFront = true))
  })
  // Electron's executable, or the stand-in's where launchApp has pointed to it.
  const executable = createRequire(path.join(root, 'package.json'))('electron') as unknown as string
  const second = spawn(executable, [...process.getuid?.() === 0 ? ['--no-sandbox'] : [], appRoot], { env: { ...process.env, STANDIN_QUIET: '1', CAUSEBOOK_USER_DATA: data }, stdio: 'ignore' })
  onTestFinished(() => void second.kill())
  const [code] = await once(second, 'exit', { signal: AbortSignal.timeout(patience) }) as [number | null]
  expect(code).toBe(0)
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'seen') as unknown)).toEqual({ times: 1, isInFront: true })
  expect(app.windows()).toHaveLength(1)
  await page.getByText(/^1 of \d+ asked$/).waitFor()
  expect(complaints).toEqual([])
})
