import { expect, it } from 'vitest'
import { router } from '../../src/renderer/src/router.ts'

it('leads an unknown address to the causes, not to a blank page', async () => {
  for (const address of ['/zzz', '/visit/zzz/1']) {
    await router.push(address)
    expect(router.currentRoute.value.name).toBe('causes')
  }
})
