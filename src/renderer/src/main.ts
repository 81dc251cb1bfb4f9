import '@fontsource-variable/inter/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { linkMenu } from './composables/linkMenu.ts'
import { openText } from './composables/openText.ts'
import { textKey } from './composables/useText.ts'
import { router } from './router.ts'

const app = createApp(App).use(createPinia()).use(router)
app.provide(textKey, app.runWithContext(openText))
app.runWithContext(() => linkMenu(window.clinic))
app.mount('#app')
// Enter in a field sends nothing anywhere.
document.addEventListener('submit', event => event.preventDefault())
