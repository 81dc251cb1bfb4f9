import type { ImportOutcome } from '../helpers/checkImport.ts'
import fc from 'fast-check'
import process from 'node:process'
import { anyImport } from '../helpers/anyImport.ts'
import { checkImport } from '../helpers/checkImport.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

// `npm run soak [-- COUNT [SEED]]`: imports any file that someone might give for a visit. Each is refused in words or accepted whole; none throws.
// A file that breaks the law is shrunk and shown with the seed that finds it again.

const [count = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
const pack = shippedPack()
const counts: Record<ImportOutcome, number> = { 'refused as JSON': 0, 'refused': 0, 'accepted': 0 }
const start = performance.now()
fc.assert(fc.property(anyImport(pack), text => void (counts[checkImport(text, pack)] += 1)), { numRuns: Number(count), seed: Number(seed) })
const seconds = ((performance.now() - start) / 1000).toFixed(1)
process.stdout.write(`${count} imports in ${seconds} s, seed ${seed}: ${counts['refused as JSON']} refused as JSON, ${counts.refused} refused as visits, ${counts.accepted} accepted and the same again; none threw\n`)
