import type { Page } from 'playwright-core'

/** What of the catalog is worth a picture: where it is, and what is typed in the search of the top bar. */
const states = [
  { name: 'causes-examine', hash: '#/causes/sciatica#examine', typed: '' },
  { name: 'causes-looks-like', hash: '#/causes/sciatica#looks-like', typed: '' },
  { name: 'causes-compare', hash: '#/compare/sciatica+lumbar-nerve-impingement+greater-trochanteric-pain-syndrome', typed: '' },
  { name: 'causes-search-typo', hash: '#/causes', typed: 'scaitica' },
  { name: 'causes-search-brand', hash: '#/causes', typed: 'lasics' },
  { name: 'palette', hash: '#/causes', typed: 'numb' },
] as const

/** Pictures the catalog, its search and the palette, in light and dark. */
export async function pictureCatalog(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const { name, hash, typed } of states) {
      await page.evaluate(address => location.hash = address, hash)
      await page.locator('main h1').first().waitFor()
      if (typed !== '') {
        await page.keyboard.press('Control+k')
        await page.keyboard.type(typed)
        await page.locator('.results li').first().waitFor()
      }
      await picture(`${name}${theme === 'dark' ? '-dark' : ''}`)
      await page.locator('#shell-search').fill('')
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
