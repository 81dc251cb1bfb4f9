import { hasElectron } from '../../e2e/runtime.ts'
import { breakages } from './breakages.ts'
import { holdAgainst } from './holdAgainst.ts'
import { lies } from './lies.ts'

// The part that `npm test` runs: one of each kind, on three specs.
const few = ['the preload gives the window one more method', 'the policy is not sent', 'any page may use the bridge', 'requests go out', 'the worker that draws is missing', 'the stand-in drops the policy of a page']
holdAgainst((hasElectron ? breakages : [...breakages, ...lies]).filter(({ name }) => few.includes(name)))
