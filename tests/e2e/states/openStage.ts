import type { Page } from 'playwright-core'
import type { Look } from './looks.ts'
import type { Stage } from './viewState.ts'
import { launchApp } from '../launchApp.ts'

/** A stage that can be closed. */
export interface OpenStage extends Stage {
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** A clinic's own lines, so that the sheets look as they do in use. */
const clinic = { name: 'Hillside Family Clinic', address: '12 Hill Street, Springfield', phone: '555-0142', afterHours: '555-0177' }

/** Looks at a running window in another way. The choices are saved, as a clinician's are. */
export async function takeLook(page: Page, look: Look): Promise<void> {
  const { locale, theme, textSize, forcedColors, width, height } = look
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: theme, forcedColors, reducedMotion: 'reduce' })
  await page.evaluate(async ({ own, ...chosen }) => {
    const { settings } = await window.clinic.loadSettings()
    await window.clinic.saveSettings({ ...settings, ...chosen, clinic: { ...settings.clinic, ...own } })
  }, { locale, theme, textSize, own: clinic })
  await page.reload()
  await page.locator(`:root[data-theme="${theme}"] .shell`).waitFor()
}

/** Starts the app and looks at it so. */
export async function openStage(look: Look): Promise<OpenStage> {
  const { app, page, complaints, close } = await launchApp()
  await takeLook(page, look)
  return { app, page, look, complaints, close }
}
