import type { Page } from 'playwright-core'

/** Keys after which the checklist is surely through, however many items take no key. */
const MOST_KEYS = 600

/** Presses the key that answers the item at which the visit is; a number is passed over. @returns whether it was answered */
async function answerCurrent(page: Page, isYes: boolean): Promise<boolean> {
  const kind = await page.evaluate(() => {
    const item = document.querySelector('.item[data-current]')
    return item?.querySelector('input[value="yes"]') ? 'boolean' : item?.querySelector('input[type="radio"]:not([value="unasked"])') ? 'choice' : 'other'
  })
  await page.keyboard.press(kind === 'choice' ? '1' : kind === 'other' ? 'ArrowDown' : isYes ? 'y' : 'n')
  return kind !== 'other'
}

/**
 * Answers items of the open checklist one after the other, a yes in three, options by their first.
 * @returns how many it could
 */
export async function answerByKey(page: Page, count: number): Promise<number> {
  let answered = 0
  for (let pressed = 0; answered < count && pressed < MOST_KEYS; pressed += 1)
    answered += await answerCurrent(page, answered % 3 === 0) ? 1 : 0
  return answered
}
