import { createRouter, createWebHashHistory } from 'vue-router'
import CausesView from './views/CausesView.vue'

/** The four places, and what opens from them: causes beside each other, kept visits. The hash survives a reload and lets a test or a link open any of them. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: '/causes' },
    { path: '/causes/:id?', name: 'causes', component: CausesView },
    { path: '/compare/:ids?', name: 'compare', component: () => import('./views/CompareView.vue') },
    { path: '/visit', name: 'visit', component: () => import('./views/VisitPlace.vue') },
    { path: '/visits/:id?', name: 'visits', component: () => import('./views/KeptVisitsView.vue') },
    { path: '/handouts', name: 'handouts', component: () => import('./views/HandoutsView.vue') },
    { path: '/settings', name: 'settings', component: () => import('./views/SettingsView.vue') },
    // An address that leads nowhere, from a link or an older version, must not be a blank page.
    { path: '/:rest(.*)*', redirect: '/causes' },
  ],
})
