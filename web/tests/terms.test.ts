import { beforeEach, expect, it, vi } from 'vitest'
import DuePage from '@/pages/DuePage.vue'
import Terms from '@/parts/Terms.vue'
import { me } from '@/session'
import { json, mount, settled } from './mounting'

const KINDS = [
  { value: 'adviser_contract', name: '顾问聘用合同' },
  { value: 'committee_term', name: '调委会任期' },
]
const TERM = { id: 't1', kind: 'committee_term', kind_name: '调委会任期', name: '南沟村调委会', township: '张茅乡', ends_on: '2027-01-24', days_left: 60, soon: true, note: '三年一届', revision: 4 }
let answers: Response[] = []
let sent: { method: string; path: string; body: Record<string, unknown> | null }[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  sent = []
  answers = []
  me.value = { role: 'justice_office', township: '张茅乡' } as typeof me.value
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    const text = await request.text()
    sent.push({ method: request.method, path, body: text ? JSON.parse(text) : null })
    if (path === '/due-dates') return json({ due_dates: [], soon: 0 })
    if (path === '/townships') return json([{ id: 1, name: '菜园乡', path: '陕州区/菜园乡', note: '' }])
    const answer = request.method === 'GET' ? null : answers.shift()
    if (answer) return answer
    if (request.method === 'DELETE') return new Response(null, { status: 204 })
    return json(request.method === 'GET' ? { terms: [TERM], kinds: KINDS } : TERM)
  })
})

function type(root: HTMLElement, query: string, value: string) {
  const input = root.querySelector<HTMLInputElement>(query)
  if (!input) throw new Error(`no ${query}`)
  input.value = value
  input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input'))
}

async function save(root: HTMLElement) {
  root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
}

const writes = () => sent.filter(({ method }) => method !== 'GET')

it('is on the page of those who look after a township, and of nobody else', async () => {
  const office = await mount(DuePage)
  await settled()
  expect(office.root.textContent).toContain('南沟村调委会')
  expect(office.root.textContent).toContain('60天后到期')
  expect(office.root.querySelector('a[download]')?.getAttribute('href')).toBe('/api/v1/due-dates/calendar.ics')
  expect(office.root.textContent).toContain('你的和全乡的到期日、本乡镇的合同和任期')
  office.unmount()
  me.value = { role: 'adviser', township: '张茅乡' } as typeof me.value
  sent = []
  const adviser = await mount(DuePage)
  await settled()
  expect(adviser.root.textContent).not.toContain('合同和任期')
  expect(adviser.root.querySelector('a[download]')).toBeNull() // nothing falls due
  expect(sent.map(({ path }) => path)).toEqual(['/due-dates'])
  adviser.unmount()
})

it('asks what is missing, keeps its key when sent again, and changes from the revision it read', async () => {
  const page = await mount(Terms)
  await settled()
  page.button('添合同或任期').click()
  await settled()
  await save(page.root)
  expect(writes()).toEqual([])
  expect(page.root.querySelector('dialog')?.textContent).toContain('选哪天到期')
  expect(page.root.querySelector('dialog select')).toBeNull()
  type(page.root, 'dialog input:not([type])', '顾问李明')
  type(page.root, 'dialog input[type=date]', '2026-12-25')
  const answering = fetch
  vi.stubGlobal('fetch', async (request: Request) => {
    await answering(request)
    throw new TypeError('no way through')
  })
  await save(page.root)
  vi.stubGlobal('fetch', answering)
  await save(page.root)
  const [first, again] = writes()
  expect(first?.body).toMatchObject({ kind: 'adviser_contract', name: '顾问李明', township: '张茅乡', ends_on: '2026-12-25' })
  expect(again).toEqual(first)
  page.button('改').click()
  await settled()
  type(page.root, 'dialog input[type=date]', '2030-01-24')
  await save(page.root)
  expect(writes()[2]).toMatchObject({ method: 'PUT', path: '/terms/t1', body: { kind: 'committee_term', ends_on: '2030-01-24', revision: 4 } })
  page.unmount()
})

it('lets the administrator say whose it is, and asks before it deletes', async () => {
  me.value = { role: 'administrator' } as typeof me.value
  const page = await mount(Terms)
  await settled()
  expect(page.root.querySelector('article')?.textContent).toContain('张茅乡')
  page.button('添合同或任期').click()
  await settled()
  type(page.root, 'dialog input:not([type])', '菜园乡调委会')
  type(page.root, 'dialog select', '菜园乡')
  type(page.root, 'dialog input[type=date]', '2027-03-01')
  await save(page.root)
  expect(writes()).toMatchObject([{ method: 'POST', path: '/terms', body: { township: '菜园乡' } }])
  page.button('删').click()
  await settled()
  expect(writes().length).toBe(1)
  page.button('删掉').click()
  await settled()
  expect(writes()[1]).toMatchObject({ method: 'DELETE', path: '/terms/t1' })
  page.unmount()
})

it('loses no word where it was changed or deleted elsewhere meanwhile', async () => {
  const page = await mount(Terms)
  await settled()
  page.button('改').click()
  await settled()
  type(page.root, 'dialog textarea', '续签三年')
  const refused = (code: string) => json({ code, message: '对不上' }, 409)
  answers = [refused('stale'), refused('deleted')]
  await save(page.root)
  page.button('看存着的').click()
  await settled()
  expect(page.root.querySelector('dialog')?.textContent).toContain('南沟村调委会　调委会任期　张茅乡')
  page.button('用我写的').click()
  await settled()
  page.button('另记一条').click()
  await settled()
  expect(writes().map(({ method }) => method)).toEqual(['PUT', 'PUT', 'POST'])
  for (const { body } of writes()) expect(body).toMatchObject({ name: '南沟村调委会', note: '续签三年' })
  expect(writes()[2]?.body?.id).not.toBe('t1')
  page.unmount()
})
