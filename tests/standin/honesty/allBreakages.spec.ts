import { hasElectron } from '../../e2e/runtime.ts'
import { breakages, lies } from './breakages.ts'
import { holdAgainst } from './holdAgainst.ts'

// `npm run honesty`. On Electron the stand-in's lies are nobody's.
holdAgainst(hasElectron ? breakages : [...breakages, ...lies])
