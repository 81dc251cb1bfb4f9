import type { RedFlag } from '../catalog/redFlag.ts'
import { listTests } from '../catalog/condition.ts'
import { evaluateCondition } from '../intake/evaluateCondition.ts'

/**
 * The yes/no findings that raise an emergency or urgent flag on their own, whatever else was answered.
 * Most findings play a part in some rule; a mark on all of them would mark nothing.
 */
export function listWarningFindings(redFlags: readonly RedFlag[]): ReadonlySet<string> {
  const warnings = new Set<string>()
  for (const flag of redFlags) {
    if (flag.level === 'soon' || flag.level === 'routine')
      continue
    for (const test of listTests(flag.when)) {
      if ('is' in test && test.is === true && evaluateCondition(flag.when, { [test.finding]: true })?.present.includes(test.finding) === true)
        warnings.add(test.finding)
    }
  }
  return warnings
}
