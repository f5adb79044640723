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
const MATTER = { id: 'm1', title: '小区办证', units: ['法院', '检察院'], township: '张茅乡', state: 'waiting', state_name: '待办', opened_on: '2026-01-02', due_on: null, closed_on: null, note: '', revision: 3, may_change: true, withdrawn: false, cases: [{ kind: 'mediation', id: 'c1', label: '第0001号' }], others: 2 }
let answers: Response[] = []
let sent: { method: string; path: string; body: unknown }[] = []

function serve(attached: object[], more = false) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    const path = url.pathname.replace('/api/v1', '')
    const second = url.searchParams.get('cursor') === 'c2'
    const listed = { matters: [second ? { ...MATTER, id: 'm2', title: '移民安置' } : MATTER], states: STATES, next_cursor: more && !second ? 'c2' : null }
    if (request.method === 'GET' && path === '/linked-matters/m1') return json({ ...MATTER, title: '别处改的', revision: 5 })
    if (request.method === 'GET') return json(path === '/linked-matters' ? listed : { matters: attached, states: STATES })
    const text = await request.text()
    sent.push({ method: request.method, path, body: text ? JSON.parse(text) : null })
    const answer = answers.shift()
    if (answer) return answer
    return path.includes('/cases/') || request.method === 'DELETE' ? new Response(null, { status: 204 }) : json(MATTER)
  })
}

beforeEach(() => {
  document.body.innerHTML = ''
  sent = []
  answers = []
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

it('loses no word where it was changed or withdrawn elsewhere meanwhile', async () => {
  serve([])
  const page = await mount(LinkedMattersPage)
  await settled()
  page.button('改').click()
  await settled()
  const note = page.root.querySelectorAll<HTMLTextAreaElement>('dialog textarea')[1]
  if (!note) throw new Error('no note')
  note.value = '写了半天'
  note.dispatchEvent(new Event('input'))
  answers = [json({ code: 'stale', message: '这件事项在别处改过了，请看看存着的，再改一次。' }, 409), json({ code: 'withdrawn', message: '这件事项已经撤回，改不了了。' }, 409)]
  page.root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
  page.button('看存着的').click()
  await settled()
  expect(page.root.querySelector('dialog')?.textContent).toContain('别处改的　待办')
  page.button('用我写的').click()
  await settled()
  page.button('另记一件').click()
  await settled()
  expect(sent.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'POST'])
  expect(sent[1]?.body).toMatchObject({ revision: 5, note: '写了半天' })
  expect(sent[2]?.body).toMatchObject({ title: '小区办证', note: '写了半天' })
  expect((sent[2]?.body as { id: string }).id).not.toBe('m1')
  page.unmount()
})

it('is withdrawn only once one has read what becomes of its cases', async () => {
  serve([])
  const page = await mount(LinkedMattersPage)
  await settled()
  page.button('记错了，撤回').click()
  await settled()
  expect(page.root.textContent).toContain('挂着它的 3 件还看得到它')
  expect(sent).toEqual([])
  page.button('撤回').click()
  await settled()
  expect(sent).toEqual([{ method: 'DELETE', path: '/linked-matters/m1', body: null }])
  page.unmount()
})

it('stays on its case as withdrawn, and can be taken off it', async () => {
  serve([{ ...MATTER, withdrawn: true, may_change: false }])
  const page = await mount(CaseMatters, { kind: 'mediation', id: 'c1' })
  await settled()
  expect(page.root.querySelector('.lbl')?.textContent).toContain('小区办证　已撤回')
  page.button('不挂了').click()
  await settled()
  expect(sent).toEqual([{ method: 'DELETE', path: '/linked-matters/m1/cases/mediation/c1', body: null }])
  page.unmount()
})

it('is read page by page, on its own page and where a case is attached', async () => {
  serve([MATTER], true)
  const page = await mount(LinkedMattersPage)
  await settled()
  page.button('再看 30 件').click()
  await settled()
  expect([...page.root.querySelectorAll('article .lbl')].map((one) => one.textContent?.slice(0, 4))).toEqual(['小区办证', '移民安置'])
  expect([...page.root.querySelectorAll('button')].some((one) => one.textContent === '再看 30 件')).toBe(false)
  page.unmount()
  const its = await mount(CaseMatters, { kind: 'mediation', id: 'c1' })
  await settled()
  its.button('挂到联动事项').click()
  await settled()
  expect(its.root.querySelectorAll('dialog .rowlink').length).toBe(0)
  expect(its.root.querySelector('dialog')?.textContent).not.toContain('没有别的联动事项')
  its.button('再看 30 件').click()
  await settled()
  expect(its.root.querySelector('dialog .rowlink')?.textContent).toContain('移民安置')
  its.unmount()
})
