import { expect, it } from 'vitest'
import { checkCompleteTexts } from '../../src/shared/catalog/rules/completeTexts.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('has words for every fact in every language, and none left over', () => {
  expect(checkCompleteTexts(shippedPack())).toEqual([])
})

it.each([
  ['a cause without Spanish words', 'text/es/causes/sciatica.json', () => undefined, 'the file is missing'],
  ['a finding without words', 'text/es/findings.json', (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'fever')), 'no text for "fever"'],
  ['words for a finding that is not there', 'text/en/findings.json', (all: { fever: object }) => ({ ...all, mood: all.fever }), 'text for "mood"'],
  ['a reason without words', 'text/en/causes/sciatica.json', (words: { clinician: object }) => ({ ...words, clinician: { ...words.clinician, evidence: {} } }), 'no text for "radiates-below-knee"'],
  ['an option without words', 'text/en/findings.json', (all: { side: object }) => ({ ...all, side: { ...all.side, options: { 'one-side': 'One side' } } }), 'no text for "both-sides"'],
  ['advice without Spanish words', 'text/es/advice.json', ({ drinking }: { drinking: string[] }) => ({ drinking }), 'no text for "questions"'],
  ['a must-not-miss cause that does not say what happens next', 'text/en/causes/hip-fracture.json', (words: { patient: { whatHappensNext?: unknown } }) => {
    delete words.patient.whatHappensNext
    return words
  }, 'expected for causes that must not be missed'],
  ['a stretch without words', 'text/es/stretches.json', (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'calf')), 'no text for "calf"'],
  ['words for a stretch that is not there', 'text/en/stretches.json', (all: { calf: object }) => ({ ...all, splits: all.calf }), 'text for "splits"'],
  ['a medicine without its Spanish name', 'text/es/medicines.json', (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'furosemide')), 'no text for "furosemide"'],
  ['a class of medicines without its name', 'text/en/medicines.json', (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'statins')), 'no text for "statins"'],
  ['a cause without search words', 'text/en/search-words.json', (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'sciatica')), 'no text for "sciatica"'],
  ['a stretch that leaves out a step', 'text/es/stretches.json', (all: { calf: { steps: string[] } }) => ({ ...all, calf: { ...all.calf, steps: all.calf.steps.slice(0, 3) } }), 'expected 4 steps as in "en", found 3'],
] as const)('finds %s', (_what, file, edit, text) => {
  const issues = checkCompleteTexts(editedPack(file, edit))
  expect(issues.length).toBeGreaterThan(0)
  expect(issues.map(issue => issue.text).join('\n')).toContain(text)
})
