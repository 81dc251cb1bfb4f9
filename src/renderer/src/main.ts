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
import { watchFaults } from './watchFaults.ts'

const app = createApp(App).use(createPinia()).use(router)
const text = app.runWithContext(openText)
app.provide(textKey, text)
watchFaults({ t: text.t, note: fact => window.clinic.noteEvent(fact), reload: () => location.reload() })
// Vue catches what components throw, and a place that cannot be fetched is the router's to tell: both are seen where all else is.
app.config.errorHandler = error => reportError(error)
router.onError(error => reportError(error))
app.runWithContext(() => linkMenu(window.clinic))
app.mount('#app')
// Enter in a field sends nothing anywhere.
document.addEventListener('submit', event => event.preventDefault())
