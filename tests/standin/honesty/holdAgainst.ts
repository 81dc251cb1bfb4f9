import type { Breakage } from './spoil.ts'
import { rmSync } from 'node:fs'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { runtime } from '../../e2e/runtime.ts'
import { copyApp } from './copyApp.ts'
import { runSpecs } from './runSpecs.ts'

/** Longest waits in a spec, in milliseconds: the usual one, and a shorter one for what a breakage keeps away. */
const [usual, short] = [30_000, 10_000]

/** Holds the specs against breakages: each must fail where its breakage is, and all must pass where there is none. */
export function holdAgainst(broken: readonly Breakage[]): void {
  describe.concurrent(`the specs, on the ${runtime}`, () => {
    it('pass on a copy that is whole', async () => {
      const app = copyApp(null)
      try {
        const tests = [...new Set(broken.map(({ test }) => test))]
        const ran = await runSpecs({ app, specs: [...new Set(broken.map(({ spec }) => spec))], tests, patience: usual })
        expect(ran.filter(({ status }) => status !== 'passed')).toEqual([])
        // Each of them is there, under the title that the breakages name.
        expect(tests.filter(test => !ran.some(({ title }) => title.startsWith(test)))).toEqual([])
      }
      finally {
        rmSync(app, { recursive: true, force: true })
      }
    })

    it.each(broken)('fail when $name', async ({ name, spoil, spec, test, reason }) => {
      const app = copyApp(spoil)
      try {
        const ran = await runSpecs({ app, specs: [spec], tests: [test], patience: short })
        const why = ran.filter(({ status }) => status === 'failed').map(each => each.reason)
        // For a reader, too, who sees what the fault looked like.
        process.stdout.write(`${name}: ${why.join(' | ')}\n`)
        expect(why).not.toEqual([])
        // An app that does not start fails every test, and proves nothing of this one.
        expect(why.filter(each => !reason.test(each))).toEqual([])
      }
      finally {
        rmSync(app, { recursive: true, force: true })
      }
    })
  })
}
