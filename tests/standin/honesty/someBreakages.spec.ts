import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hasElectron } from '../../e2e/runtime.ts'
import { breakages } from './breakages.ts'
import { copyApp } from './copyApp.ts'
import { holdAgainst } from './holdAgainst.ts'
import { lies } from './lies.ts'

// The part that `npm test` runs: one of each kind, on three specs.
const few = ['the preload gives the window one more method', 'the policy is not sent', 'any page may use the bridge', 'requests go out', 'the worker that draws is missing', 'the stand-in drops the policy of a page']
const all = hasElectron ? breakages : [...breakages, ...lies]
holdAgainst(all.filter(({ name }) => few.includes(name)))

it('can still make each of the others', () => {
  const gone = all.flatMap(({ name, spoil }) => {
    try {
      rmSync(copyApp(spoil), { recursive: true, force: true })
      return []
    }
    catch (error) {
      return [`${name}: ${String(error)}`]
    }
  })
  expect(gone).toEqual([])
})
