import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openHandoutPress } from '../../../src/main/handout/handoutPress.ts'
import { renderForm } from '../../../src/main/handout/form/renderForm.ts'
import { renderHandout } from '../../../src/main/handout/renderHandout.ts'
import { aForm } from '../../helpers/forms.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const workerFile = path.resolve(import.meta.dirname, '../../../src/main/handout/handoutWorker.ts')

function press(file = workerFile): ReturnType<typeof openHandoutPress> {
  const opened = openHandoutPress(file)
  onTestFinished(() => opened.close())
  return opened
}

it('draws in a worker what it would draw here', async () => {
  const handout = aHandout()
  const drawn = await press().draw(handout)
  const here = renderHandout(handout)
  expect(drawn.ok && here.ok && Buffer.from(drawn.value.bytes).equals(Buffer.from(here.value.bytes))).toBe(true)
})

it('answers each sheet with its own, when several are asked for at once', async () => {
  const opened = press()
  const drawn = await Promise.all(['sciatica', 'dehydration', 'hip-fracture'].map(cause => opened.draw(aHandout({ causes: [cause] }))))
  const here = ['sciatica', 'dehydration', 'hip-fracture'].map(cause => renderHandout(aHandout({ causes: [cause] })))
  expect(drawn.map(one => one.ok && one.value.bytes.length)).toEqual(here.map(one => one.ok && one.value.bytes.length))
})

it('draws the blank checklist as it would draw it here', async () => {
  const look = { paper: 'letter', isFillable: true } as const
  const drawn = await press().drawForm(aForm('es'), look)
  const here = renderForm(aForm('es'), look)
  expect(drawn.ok && here.ok && Buffer.from(drawn.value.bytes).equals(Buffer.from(here.value.bytes))).toBe(true)
})

it('fails in words when its worker dies, and draws the next sheet with a new one', async () => {
  const file = path.join(temporaryFolder(), 'worker.mjs')
  writeFileSync(file, 'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("worker broke") })')
  const opened = press(file)
  expect(await opened.draw(aHandout())).toEqual({ ok: false, fault: { kind: 'draw-failed', reason: 'worker broke' } })
  expect(await opened.draw(aHandout())).toMatchObject({ ok: false, fault: { kind: 'draw-failed' } })
})
