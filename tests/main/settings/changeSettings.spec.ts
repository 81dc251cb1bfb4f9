import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { makeChangeSettings } from '../../../src/main/settings/changeSettings.ts'
import { loadSettings, saveSettings } from '../../../src/main/settings/settingsFile.ts'
import { Settings } from '../../../src/shared/settings/settings.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const keeping = (keepDays: 0 | 30, locale: 'en' | 'es' = 'en'): Settings => {
  const first = Settings.parse({ locale })
  return { ...first, visits: { ...first.visits, keepDays } }
}

/** Settings on a disk. @returns how they are changed, and what was told to erase */
function start(text: string | null) {
  const file = path.join(temporaryFolder(), 'settings.json')
  if (text !== null)
    writeFileSync(file, text)
  const told: boolean[] = []
  const follow = vi.fn<(settings: Settings) => void>()
  const change = makeChangeSettings({
    load: () => loadSettings(file),
    save: raw => saveSettings(file, raw as Settings),
    follow,
    purge: async isTold => void told.push(isTold),
  })
  return { change, told, follow, file }
}

it('erases all where it was chosen that none is kept, and only then', async () => {
  const { change, told } = start(JSON.stringify(keeping(30)))
  await change(keeping(30, 'es'))
  await change(keeping(0, 'es'))
  await change(keeping(0, 'en'))
  expect(told).toEqual([false, true, false])
})

it.each([['damaged', '{'], ['gone', null]])('takes nothing for chosen after settings that were %s, however many changes follow', async (_what, text) => {
  const { change, told } = start(text)
  await change(keeping(0, 'es'))
  await change(keeping(0, 'en'))
  await change(keeping(0, 'es'))
  expect(told).toEqual([false, false, false])
})

it('follows what was saved, and neither follows nor erases for what was not', async () => {
  const { change, told, follow } = start(null)
  await change(keeping(30))
  expect(follow).toHaveBeenLastCalledWith(keeping(30))
  const refused = makeChangeSettings({
    load: () => Promise.resolve({ settings: keeping(30), fault: null }),
    save: () => Promise.resolve({ ok: false, fault: { kind: 'bad-request', reason: '' } }),
    follow,
    purge: async isTold => void told.push(isTold),
  })
  await refused(keeping(0))
  expect(told).toEqual([true])
  expect(follow).toHaveBeenCalledTimes(1)
})
