import type { Page } from 'playwright-core'
import type { IntakeAnswer, IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

const pack = shippedPack()
const sectionWords = pack.text.en?.sections ?? {}

/** Answers a visit in the window as a hand would with a mouse, section by section. */
export async function answerVisit(page: Page, answers: IntakeAnswers): Promise<void> {
  for (const section of pack.checklist.sections) {
    const asked = section.items.filter(({ finding }) => Object.hasOwn(answers, finding))
    if (asked.length > 0)
      await page.getByRole('complementary', { name: 'Sections' }).getByText(sectionWords[section.id] ?? section.id).first().click()
    for (const { finding, number } of asked)
      await answerItem(page, number, answers[finding])
  }
}

async function answerItem(page: Page, number: number, answer: IntakeAnswer | undefined): Promise<void> {
  if (typeof answer === 'number') {
    await page.locator(`#item-${number} input`).first().fill(String(answer))
    await page.keyboard.press('Enter')
    return
  }
  const options = typeof answer === 'boolean' ? [answer ? 'yes' : 'no'] : typeof answer === 'string' ? [answer] : answer ?? []
  for (const option of options)
    await page.locator(`label[for="item-${number}-${option}"]`).click()
}
