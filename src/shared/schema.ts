import { z } from 'zod'
import { describeIssue } from './describeIssue.ts'

// A schema asks for this when it is made, so it must come before any: import `z` from here and never from the package.
// Each schema is used once at a start, where compiling it to a function costs more than it saves, and compiled code would need `eval`.
z.config({ jitless: true, customError: describeIssue })

export { z }
