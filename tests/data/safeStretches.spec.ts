import { expect, it } from 'vitest'
import { checkSafeStretches } from '../../src/shared/catalog/rules/safeStretches.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('gives no stretch to a cause that must not be missed', () => {
  expect(checkSafeStretches(shippedPack())).toEqual([])
})

it.each(['hip-fracture', 'deep-vein-thrombosis'])('finds a stretch for %s', (id) => {
  const file = `causes/${id}.json`
  expect(checkSafeStretches(editedPack(file, (cause: object) => ({ ...cause, stretches: ['calf'] })))).toMatchObject([{ code: 'safe-stretches', file, path: 'stretches' }])
})

it('gives none where a tendon may tear or an artery is narrow', () => {
  const causes = shippedPack().causes.filter(cause => ['fluoroquinolone-side-effect', 'peripheral-artery-disease'].includes(cause.id))
  expect(causes.map(cause => cause.stretches)).toEqual([undefined, undefined])
})

it('uses every stretch for some cause', () => {
  const pack = shippedPack()
  const used = new Set(pack.causes.flatMap(cause => cause.stretches ?? []))
  expect(pack.stretches.map(stretch => stretch.id).filter(id => !used.has(id))).toEqual([])
})
