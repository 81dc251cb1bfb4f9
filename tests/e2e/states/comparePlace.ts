import type { StatePlace } from './viewState.ts'
import { goTo } from './goTo.ts'

/** Causes beside each other. */
export const comparePlace: StatePlace = {
  name: 'compare',
  states: [
    { name: 'none', open: ({ page }) => goTo(page, 'compare') },
    { name: 'two', open: ({ page }) => goTo(page, 'compare/sciatica+lumbar-nerve-impingement') },
    { name: 'three', open: ({ page }) => goTo(page, 'compare/sciatica+lumbar-nerve-impingement+greater-trochanteric-pain-syndrome') },
    { name: 'four', open: ({ page }) => goTo(page, 'compare/sciatica+lumbar-nerve-impingement+peripheral-neuropathy+hip-fracture') },
  ],
}
