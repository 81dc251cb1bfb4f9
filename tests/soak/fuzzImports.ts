import type { ImportOutcome } from '../helpers/checkImport.ts'
import fc from 'fast-check'
import { anyImport } from '../helpers/anyImport.ts'
import { checkImport } from '../helpers/checkImport.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

/**
 * Imports any file that someone might give for a visit. Each is refused in words or accepted whole; none throws.
 * @throws for a file that breaks the law, shrunk, with the seed that finds it again
 */
export function fuzzImports(count: number, seed: number): Readonly<Record<ImportOutcome, number>> {
  const pack = shippedPack()
  const counts: Record<ImportOutcome, number> = { 'refused as JSON': 0, 'refused': 0, 'accepted': 0 }
  fc.assert(fc.property(anyImport(pack), text => void (counts[checkImport(text, pack)] += 1)), { numRuns: count, seed })
  return counts
}
