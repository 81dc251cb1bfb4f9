import type { Finding } from '../../src/shared/catalog/finding.ts'
import type { IntakeAnswer, IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'
import fc from 'fast-check'

/** Any answer that a finding allows. */
export function answersTo(finding: Finding): fc.Arbitrary<IntakeAnswer> {
  switch (finding.kind) {
    case 'boolean': return fc.boolean()
    case 'choice': return fc.constantFrom(...finding.options)
    case 'multi': return fc.subarray([...finding.options])
    case 'number': return fc.integer({ min: finding.min, max: finding.max })
  }
}

/** Any visit that a checklist of these findings allows: some asked, some not, in any way. */
export function anyVisit(findings: readonly Finding[]): fc.Arbitrary<IntakeAnswers> {
  return fc.subarray([...findings])
    .chain(asked => fc.tuple(...asked.map(finding => answersTo(finding).map(answer => [finding.id, answer] as const))))
    .map(entries => Object.fromEntries(entries))
}
