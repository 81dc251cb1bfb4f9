import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Settings } from '../../src/shared/settings/settings.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { launchApp, runtime } from './launchApp.ts'

it.each([
  ['en_US.UTF-8', 'en', 'Causes', 'US Letter'],
  ['es_ES.UTF-8', 'es', 'Causas', 'A4'],
])(`asks nothing the first time and speaks as the system does: %s (${runtime})`, async (language, locale, heading, paper) => {
  const folder = temporaryFolder()
  const { app, page, complaints, close } = await launchApp({ CAUSEBOOK_USER_DATA: folder, LANG: language, LC_ALL: language })
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
  expect(await page.locator('dialog[open], [role="dialog"], [role="alertdialog"]').count()).toBe(0)
  await page.locator('#shell-search:focus').waitFor()
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system')
  // What nobody chose is written nowhere.
  expect(existsSync(path.join(folder, 'settings.json'))).toBe(false)
  await page.keyboard.press('Control+3')
  await expect.poll(() => page.getByRole('radio', { name: paper }).isChecked()).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

it('goes by the settings where there are any, whatever the system says', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(Settings.parse({ locale: 'en', paper: 'letter' })))
  const { page, close } = await launchApp({ CAUSEBOOK_USER_DATA: folder, LANG: 'es_ES.UTF-8', LC_ALL: 'es_ES.UTF-8' })
  await page.getByRole('heading', { level: 1, name: 'Causes' }).waitFor()
  await page.keyboard.press('Control+3')
  await expect.poll(() => page.getByRole('radio', { name: 'US Letter' }).isChecked()).toBe(true)
  await close()
})
