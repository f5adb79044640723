import { beforeEach, expect, it, vi } from 'vitest'
import { said, settleNow } from '@/kept/said'
import ChecksPage from '@/pages/ChecksPage.vue'
import { me } from '@/session'
import { json, mount, settled } from './mounting'

const CHECK = { id: 'k1', checked_on: '2026-03-01', found: 3, prevented: 1, note: '两家为路争过', by: '张调解', village_id: 9, village: '南沟村', township: '张茅乡', revision: 4 }
const THEIRS = { ...CHECK, found: 8, revision: 5 }
let sent: { method: string; path: string; body: Record<string, unknown> | null }[] = []
let answers: Response[] = []

const refused = (code: string, message: string) => json({ code, message }, 409)
const writes = () => sent.filter(({ method }) => method !== 'GET')

beforeEach(() => {
  document.body.innerHTML = ''
  localStorage.clear()
  sent = []
  answers = []
  me.value = { id: 'u1', role: 'mediator', township: '张茅乡', villages: [{ id: 7, name: '上坪村' }] } as unknown as typeof me.value
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    const path = url.pathname.replace('/api/v1', '')
    const text = await request.text()
    sent.push({ method: request.method, path: path + url.search, body: text ? JSON.parse(text) : null })
    if (request.method !== 'GET') return answers.shift() ?? json(CHECK)
    if (path !== '/dispute-checks') return json(THEIRS)
    const second = url.searchParams.get('cursor') === 'c2'
    return json({ checks: [second ? { ...CHECK, id: 'k2', checked_on: '2025-12-01' } : CHECK], next_cursor: second ? null : 'c2' })
  })
})

function type(root: Element | null, label: string, value: string) {
  const field = [...(root?.querySelectorAll('.field') ?? [])].find((one) => one.textContent?.includes(label))
  const input = field?.querySelector<HTMLInputElement>('input, textarea')
  if (!input) throw new Error(`no field ${label}`)
  input.value = value
  input.dispatchEvent(new Event('input'))
}

async function save(root: HTMLElement, form: string) {
  root.querySelector(form)?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
}

it('is corrected from the revision it read, in the village it was recorded in', async () => {
  const page = await mount(ChecksPage)
  await settled()
  page.button('改').click()
  await settled()
  const picks = [...page.root.querySelectorAll('dialog .pick')].map((one) => [one.textContent?.trim(), one.getAttribute('aria-pressed')])
  expect(picks).toEqual([['上坪村', 'false'], ['南沟村', 'true'], ['不分村', 'false']])
  const dialog = page.root.querySelector('dialog')
  type(dialog, '发现几件', '')
  await save(page.root, 'dialog form')
  expect(writes()).toEqual([])
  expect(dialog?.textContent).toContain('写上几件')
  type(dialog, '发现几件', '5')
  await save(page.root, 'dialog form')
  expect(writes()).toEqual([{ method: 'PUT', path: '/dispute-checks/k1', body: { checked_on: '2026-03-01', village_id: 9, found: 5, prevented: 1, note: '两家为路争过', revision: 4 } }])
  expect(page.root.querySelector('dialog form')).toBeNull()
  page.unmount()
})

it('lets its maker decide where another revision was saved meanwhile, and loses no word', async () => {
  const page = await mount(ChecksPage)
  await settled()
  page.button('改').click()
  await settled()
  const dialog = page.root.querySelector('dialog')
  type(dialog, '发现几件', '5')
  answers = [refused('stale', '这次排查在别处改过了，请看看存着的，再改一次。')]
  await save(page.root, 'dialog form')
  expect(dialog?.textContent).toContain('在别处改过了')
  page.button('看存着的').click()
  await settled()
  expect(dialog?.textContent).toContain('发现 8 件')
  page.button('用我写的').click()
  await settled()
  expect(writes()[1]).toMatchObject({ method: 'PUT', body: { found: 5, revision: 5 } })

  page.button('改').click()
  await settled()
  type(dialog, '情况', '写了一半')
  page.unmount()
  const again = await mount(ChecksPage)
  await settled()
  again.button('改').click()
  await settled()
  expect(again.root.querySelector<HTMLTextAreaElement>('dialog textarea')?.value).toBe('写了一半')
  answers = [refused('deleted', '这次排查已经撤回，改不了了。要记就另记一次。')]
  await save(again.root, 'dialog form')
  again.button('另记一次').click()
  await settled()
  const anew = writes().at(-1)
  expect(anew).toMatchObject({ method: 'POST', path: '/dispute-checks', body: { note: '写了一半', found: 3 } })
  expect(anew?.body?.['id']).not.toBe('k1')
  again.button('改').click()
  await settled()
  expect(again.root.querySelector<HTMLTextAreaElement>('dialog textarea')?.value).toBe('两家为路争过')
  type(again.root.querySelector('dialog'), '情况', '不要了')
  again.button('不改了').click()
  await settled()
  again.button('改').click()
  await settled()
  expect(again.root.querySelector<HTMLTextAreaElement>('dialog textarea')?.value).toBe('两家为路争过')
  again.unmount()
})

it('is recorded once, corrected where the first try had arrived, and read page by page', async () => {
  const page = await mount(ChecksPage)
  await settled()
  page.button('再看 30 次').click()
  await settled()
  expect(sent.map(({ path }) => path)).toEqual(['/dispute-checks', '/dispute-checks?cursor=c2'])
  expect([...page.root.querySelectorAll('li time')].map((one) => one.textContent)).toEqual(['2026年3月1日', '2025年12月1日'])
  expect([...page.root.querySelectorAll('button')].some((one) => one.textContent?.includes('再看'))).toBe(false)
  const form = page.root.querySelector('#check')
  type(form, '发现几件', '2')
  type(form, '预防了几件', '0')
  answers = [refused('conflict', '这次排查已经记过，这次的内容和记的不一样。两份都留着，请刷新后核对。')]
  await save(page.root, '#check')
  page.button('用我写的').click()
  await settled()
  const [first, over] = writes()
  expect(over).toMatchObject({ method: 'PUT', path: `/dispute-checks/${String(first?.body?.['id'])}`, body: { found: 2, revision: 5 } })
  expect(form?.querySelector<HTMLInputElement>('input[inputmode]')?.value).toBe('')
  page.unmount()
})

it('is taken back after a while, and not where that is undone', async () => {
  const page = await mount(ChecksPage)
  await settled()
  page.button('记错了，撤回').click()
  await settled()
  expect(page.root.querySelectorAll('li time').length).toBe(0)
  said.value?.undo?.()
  await settled()
  expect(page.root.querySelectorAll('li time').length).toBe(1)
  expect(writes()).toEqual([])

  page.button('记错了，撤回').click()
  answers = [refused('frozen', '这一年封存了，改不了。')]
  settleNow()
  await settled()
  expect(writes()).toEqual([{ method: 'DELETE', path: '/dispute-checks/k1', body: null }])
  expect(page.root.textContent).toContain('这一年封存了')
  expect(page.root.querySelectorAll('li time').length).toBe(1)
  page.unmount()
})
