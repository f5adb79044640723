import { beforeEach, expect, it, vi } from 'vitest'
import AccessTokensPage from '@/pages/AccessTokensPage.vue'
import { json, mount, settled } from './mounting'

const card = { id: 'k1', name: '起草程序', created_at: '2026-11-25T04:00:00Z', expires_on: null, last_used_on: null }
let cards: (typeof card)[] = []
let sent: { method: string; path: string; body: unknown }[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  cards = []
  sent = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    const text = request.method === 'POST' ? await request.text() : ''
    sent.push({ method: request.method, path, body: text ? JSON.parse(text) : null })
    if (request.method === 'POST') {
      cards = [card]
      return json({ made: card, token: 'cunfa_abc' }, 201)
    }
    if (request.method === 'DELETE') {
      cards = []
      return new Response(null, { status: 204 })
    }
    return json(cards)
  })
})

it('a token is made, shown once, and revoked', async () => {
  const page = await mount(AccessTokensPage)
  await settled()
  const box = page.root.querySelector('input') as HTMLInputElement
  box.value = '起草程序'
  box.dispatchEvent(new Event('input'))
  page.root.querySelector('form')?.dispatchEvent(new Event('submit'))
  await settled()
  expect(sent[1]).toEqual({ method: 'POST', path: '/api/v1/access-tokens', body: { name: '起草程序', expires_on: null } })
  expect(page.root.textContent).toContain('cunfa_abc')
  expect(page.root.textContent).toContain('还没用过')
  page.button('作废').click()
  await settled()
  expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/api/v1/access-tokens/k1')).toBe(true)
  expect(page.root.textContent).not.toContain('cunfa_abc')
  expect(page.root.textContent).not.toContain('起草程序')
  page.unmount()
})
