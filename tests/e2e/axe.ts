import { judgePage } from './judgePage.ts'
import { judgeEvery } from './states/judgeEvery.ts'

// `npm run axe`: what axe-core says of every state in every look. `-- WORD LOOK` takes the states alone that have the word in
// their place or name, and the looks that have the other in theirs.

await judgeEvery('axe', ({ page }) => judgePage(page))
