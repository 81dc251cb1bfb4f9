import type { Page } from 'playwright-core'

/** A picture of the window at rest: what draws itself, the PDF above all, has come to it when two looks are alike. */
export async function takePicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot({ caret: 'hide' })
  for (let look = await page.screenshot({ caret: 'hide' }); !look.equals(last); look = await page.screenshot({ caret: 'hide' }))
    last = look
  return last
}
