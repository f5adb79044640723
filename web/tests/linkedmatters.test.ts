import { beforeEach, expect, it, vi } from 'vitest'
import LinkedMattersPage from '@/desk/pages/LinkedMattersPage.vue'
import CaseMatters from '@/parts/CaseMatters.vue'
import { me } from '@/session'
import { json, mount, settled } from './mounting'

const STATES = [
  { value: 'waiting', name: '待办', leads_to: ['closed'], closes: false },
  { value: 'under_way', name: '办理中', leads_to: [], closes: false },
  { value: 'closed', name: '办结', leads_to: [], closes: true },
]
const MATTER = { id: 'm1', title: '小区办证', units: ['法院', '检察院'], township: '张茅乡', state: 'waiting', state_name: '待办', opened_on: '2026-01-02', due_on: null, closed_on: null, note: '', revision: 3, may_change: true, cases: [{ kind: 'mediation', id: 'c1', label: '第0001号' }], others: 2 }
let sent: { method: string; path: string; body: unknown }[] = []

function serve(attached: object[]) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    if (request.method === 'GET') return json({ matters: path === '/linked-matters' ? [MATTER] : attached, states: STATES })
    const text = await request.text()
    sent.push({ method: request.method, path, body: text ? JSON.parse(text) : null })
    return path.includes('/cases/') ? new Response(null, { status: 204 }) : json(MATTER)
  })
}

beforeEach(() => {
  document.body.innerHTML = ''
  sent = []
  me.value = { role: 'justice_office', township: '张茅乡' } as typeof me.value
})

it('shows the cases one may open, how many one may not, and only the states it can go to', async () => {
  serve([])
  const page = await mount(LinkedMattersPage)
  await settled()
  expect(page.root.querySelector('article')?.textContent).toContain('另挂着 2 件')
  expect(page.root.querySelector('article a')?.getAttribute('href')).toBe('/mediations/c1')
  page.button('改').click()
  await settled()
  expect([...page.root.querySelectorAll('dialog .pick')].map((one) => one.textContent?.trim())).toEqual(['待办', '办结'])
  page.button('办结').click()
  await settled()
  page.root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
  expect(sent).toEqual([])
  expect(page.root.querySelector('dialog')?.textContent).toContain('选哪天办结的')
  page.button('待办').click()
  page.root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
  expect(sent).toMatchObject([{ method: 'PUT', path: '/linked-matters/m1', body: { revision: 3, units: ['法院', '检察院'], closed_on: null } }])
  page.unmount()
})

it('is attached by the office, and only read by the mediator', async () => {
  serve([])
  const page = await mount(CaseMatters, { kind: 'mediation', id: 'c1' })
  await settled()
  page.button('挂到联动事项').click()
  await settled()
  page.root.querySelector<HTMLButtonElement>('dialog .rowlink')?.click()
  await settled()
  expect(sent).toEqual([{ method: 'PUT', path: '/linked-matters/m1/cases/mediation/c1', body: null }])
  page.unmount()
  me.value = { role: 'mediator', township: '张茅乡' } as typeof me.value
  serve([MATTER])
  const his = await mount(CaseMatters, { kind: 'mediation', id: 'c1' })
  await settled()
  expect(his.root.textContent).toContain('小区办证')
  expect(his.root.querySelectorAll('button').length).toBe(0)
  his.unmount()
})
