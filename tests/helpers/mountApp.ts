import type { VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import type { Router } from 'vue-router'
import type { ClinicApi } from '../../src/shared/ipc/contract.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { onTestFinished } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import App from '../../src/renderer/src/App.vue'
import { openText } from '../../src/renderer/src/composables/openText.ts'
import { textKey } from '../../src/renderer/src/composables/useText.ts'
import KeptVisitsView from '../../src/renderer/src/views/KeptVisitsView.vue'
import SettingsView from '../../src/renderer/src/views/SettingsView.vue'
import VisitPlace from '../../src/renderer/src/views/VisitPlace.vue'
import { endWithTest } from './endWithTest.ts'
import { freshPinia } from './freshPinia.ts'

/** Starts the whole window over a bridge; the places without visits are empty. It ends with the test. */
export async function mountApp(clinic: ClinicApi, path = '/causes'): Promise<{ readonly wrapper: VueWrapper, readonly router: Router }> {
  Object.assign(window, { clinic })
  document.title = 'Causebook'
  const pinia = freshPinia()
  const empty = { template: '<main><h1>Empty</h1></main>' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/causes/:id?', name: 'causes', component: empty },
      { path: '/visit', name: 'visit', component: VisitPlace as Component },
      { path: '/visits/:id?', name: 'visits', component: KeptVisitsView as Component },
      { path: '/handouts', name: 'handouts', component: empty },
      { path: '/settings', name: 'settings', component: SettingsView as Component },
    ],
  })
  await router.push(path)
  const host = document.createElement('div')
  host.id = 'app'
  document.body.append(host)
  onTestFinished(() => host.remove())
  const wrapper = mount(App as Component, { global: { plugins: [pinia, router], provide: { [textKey as symbol]: openText() } }, attachTo: host }) as VueWrapper
  endWithTest(wrapper)
  await flushPromises()
  return { wrapper, router }
}
