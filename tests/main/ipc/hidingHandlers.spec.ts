import { expect, it } from 'vitest'
import { makeHandlers } from '../../../src/main/ipc/handlers.ts'
import { services } from '../../helpers/mainServices.ts'

it('remembers for the next window that this one is hidden', async () => {
  const handlers = makeHandlers(services())
  expect(await handlers.loadHiding()).toEqual({ isHidden: false, asksPassphrase: false })
  expect(await handlers.noteHidden(true)).toEqual({ ok: true, value: null })
  expect(await handlers.loadHiding()).toEqual({ isHidden: true, asksPassphrase: false })
})
it.each([undefined, null, 0, 'true', {}, [true]])('takes nothing but yes or no: %j', async (raw) => {
  const handlers = makeHandlers(services())
  expect(await handlers.noteHidden(raw)).toMatchObject({ ok: false, fault: { kind: 'bad-request' } })
  expect(await handlers.loadHiding()).toMatchObject({ isHidden: false })
})
