import { hasElectron } from '../../e2e/runtime.ts'
import { breakages } from './breakages.ts'
import { holdAgainst } from './holdAgainst.ts'
import { lies } from './lies.ts'

// `npm run honesty`. On Electron the stand-in's lies are nobody's.
holdAgainst(hasElectron ? breakages : [...breakages, ...lies])
