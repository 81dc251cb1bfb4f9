import process from 'node:process'
import { expect, it, vi } from 'vitest'

// Nothing else of Electron is there: whatever asked for more before the end would fail by another error.
vi.mock('electron', () => ({
  app: { isPackaged: true, getVersion: () => '0', commandLine: { hasSwitch: (name: string) => name === 'remote-debugging-port' } },
}))

it('ends the installed app with 2 before anything is begun, when it was started for a debugger', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`)
  })
  await expect(import('../../src/main/index.ts')).rejects.toThrow('ended with 2')
  expect(write.mock.calls.map(([text]) => text)).toEqual(['causebook: --remote-debugging-port: the installed app starts for no debugger, which could read visits\n'])
})
