import type { Page } from 'playwright-core'
import { measureTargets } from './measureTargets.ts'

/** The targets in the window that are too small: less than WCAG 2.5.8 asks for with its exceptions, or less than 44 px of what is pressed all day. A line each. */
export async function judgeTargets(page: Page): Promise<readonly string[]> {
  const targets = await measureTargets(page)
  const small = targets.filter(({ width, height, isInline, isApart, hasEquivalent }) => (width < 24 || height < 24) && !isInline && !isApart && !hasEquivalent)
  const main = targets.filter(({ isMain, width, height }) => isMain && (width < 44 || height < 44))
  return [...new Set([...small.map(({ width, height, what }) => `${width} × ${height}: ${what}`), ...main.map(({ width, height, what }) => `${width} × ${height} of 44: ${what}`)])]
}
