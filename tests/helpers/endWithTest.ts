import type { VueWrapper } from '@vue/test-utils'
import { onTestFinished } from 'vitest'

/**
 * Takes a window down when its test ends, where the test itself has not: one that stays hears the keys of the next spec,
 * and what it has under way runs in the middle of it.
 */
export function endWithTest(wrapper: VueWrapper): void {
  onTestFinished(() => {
    if (!wrapper.vm.$.isUnmounted)
      wrapper.unmount()
  })
}
