import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import axe from 'axe-core'
import { findFaintWords } from './findFaintWords.ts'

/** All of WCAG 2.2 A and AA that axe knows, and what it calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the whole window, a line a rule: how often, where first, and why; and faint words that it passes over. */
export async function judgePage(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's policy for scripts does not hold.
  if (await page.evaluate(() => !('axe' in window)))
    await page.evaluate(axe.source)
  // In one column a bar stays in sight over what is scrolled under it: that it covers half a button by chance says nothing of the button.
  await page.evaluate(() => window.scrollTo(0, 0))
  const { violations } = await page.evaluate(values => (window as unknown as { readonly axe: { readonly run: (options: object) => Promise<Pick<AxeResults, 'violations'>> } }).axe
    .run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      rules: {
        // Off in axe unless asked for.
        'target-size': { enabled: true },
        // With forced colors the system paints; what a style computes to is not what is seen.
        'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches },
      },
    })
    .then(({ violations: found }) => ({ violations: found })), tags)
  return [...await findFaintWords(page), ...violations.map(({ id, nodes }) => `${id}, ${nodes.length} times, first at ${nodes[0]?.target.join(' ') ?? ''}: ${nodes[0]?.failureSummary ?? ''}`)]
}
