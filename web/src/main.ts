import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/parts.css'
import '@/styles/forms.css'
import { createApp } from 'vue'
import App from '@/App.vue'
import { watchNetwork } from '@/kept/online'
import { applyPreferences } from '@/kept/preferences'
import { settleNow } from '@/kept/said'
import { watchScreen } from '@/kept/screen'
import { fetchRest, router } from '@/router'

applyPreferences()
watchNetwork()
watchScreen()
addEventListener('pagehide', settleNow)
createApp(App).use(router).mount('#app')

const QUIET_AFTER = 3000
// A villager who reads one card needs nothing else of us.
if (!location.pathname.startsWith('/cards/')) addEventListener('load', () => setTimeout(fetchRest, QUIET_AFTER))
