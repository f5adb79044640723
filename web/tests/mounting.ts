import { type Component, createApp, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'

/** A component on a page of its own, with a router that knows every address. */
export async function mount(component: Component, props: Record<string, unknown> = {}, at = '/') {
  const nowhere = { render: () => null }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: nowhere }] })
  await router.push(at)
  const root = document.createElement('div')
  document.body.append(root)
  const app = createApp({ render: () => h(component, props) })
  app.use(router).mount(root)
  await nextTick()
  return {
    root,
    router,
    button: (name: string) => {
      const found = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
      if (!found) throw new Error(`no button “${name}” in ${root.textContent}`)
      return found
    },
    unmount: () => {
      app.unmount()
      root.remove()
    },
  }
}

/** Let waiting promises and the page settle. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 8; i++) await new Promise((done) => setTimeout(done, 0))
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}
