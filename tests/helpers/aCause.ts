import type { Cause } from '../../src/shared/catalog/cause.ts'
import type { Evidence } from '../../src/shared/catalog/evidence.ts'
import { shippedPack } from './shippedContent.ts'

/** A cause with evidence of its own: rows of finding and weight, whatever else differs. */
export function aCause(id: string, rows: readonly (Pick<Evidence, 'finding' | 'weight'> & Partial<Evidence>)[], group: Cause['group'] = 'muscular'): Cause {
  const [model] = shippedPack().causes
  if (model === undefined)
    throw new Error('no cause is shipped')
  return { ...model, id, group, evidence: rows.map(row => ({ is: true, basis: 'judgment', source: 'own', ...row })) }
}
