import type { VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import type { Router } from 'vue-router'
import type { ClinicApi } from '../../src/shared/ipc/contract.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { openText } from '../../src/renderer/src/composables/openText.ts'
import { textKey } from '../../src/renderer/src/composables/useText.ts'
import { useContentStore } from '../../src/renderer/src/stores/content.ts'
import { useSettingsStore } from '../../src/renderer/src/stores/settings.ts'
import { endWithTest } from './endWithTest.ts'
import { freshPinia } from './freshPinia.ts'

/**
 * Mounts a view at an address, with fresh stores loaded through the given bridge. It ends with the test.
 * @param view - a component; the linter does not know the type of a .vue file
 */
export async function mountAt(view: unknown, path: string, clinic: ClinicApi): Promise<{ readonly wrapper: VueWrapper, readonly router: Router }> {
  Object.assign(window, { clinic })
  const pinia = freshPinia()
  await Promise.all([useContentStore().load(), useSettingsStore().load()])
  const empty = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/causes/:id?', name: 'causes', component: empty },
      { path: '/compare/:ids?', name: 'compare', component: empty },
      { path: '/visit', name: 'visit', component: empty },
      { path: '/visits/:id?', name: 'visits', component: empty },
      { path: '/handouts', name: 'handouts', component: empty },
      { path: '/settings', name: 'settings', component: empty },
    ],
  })
  await router.push(path)
  const wrapper = mount(view as Component, { global: { plugins: [pinia, router], provide: { [textKey as symbol]: openText() } }, attachTo: document.body }) as VueWrapper
  endWithTest(wrapper)
  await flushPromises()
  return { wrapper, router }
}
