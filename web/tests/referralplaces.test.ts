import { beforeEach, expect, it, vi } from 'vitest'
import ReferralPlacesPage from '@/desk/pages/ReferralPlacesPage.vue'
import { said, settleNow } from '@/kept/said'
import { today } from '@/words/dates'
import { json, mount, settled } from './mounting'

const AID = { key: 'legal-aid', name: '法律援助中心', phone: '12348', matters: '打不起官司', checked_on: null }
const COURT = { key: 'court', name: '法院', phone: '', matters: '起诉', checked_on: '2026-11-20' }
let sent: { method: string; path: string; body: unknown }[] = []

async function open(refusal?: Response) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    if (request.method === 'GET') return json([AID, COURT])
    sent.push({ method: request.method, path, body: request.method === 'PUT' ? await request.json() : null })
    return refusal ?? (request.method === 'PUT' ? json(AID) : new Response(null, { status: 204 }))
  })
  const page = await mount(ReferralPlacesPage)
  await settled()
  return page
}

async function fill(root: Element, fields: Record<string, string>) {
  await settled()
  for (const [name, value] of Object.entries(fields)) {
    const box = root.querySelector<HTMLInputElement>(`dialog ${name}`)
    if (!box) throw new Error(`no ${name}`)
    box.value = value
    box.dispatchEvent(new Event('input'))
  }
  root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
}

beforeEach(() => {
  document.body.innerHTML = ''
  sent = []
})

it('says what nobody has checked', async () => {
  const { root, unmount } = await open()
  expect([...root.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('td')[3]?.textContent)).toEqual(['待核实', '2026-11-20'])
  expect(root.textContent).toContain('其中 1 个待核实')
  unmount()
})

it('changes a place under its key, with the day it was checked', async () => {
  const page = await open()
  page.button('改').click()
  await fill(page.root, { 'input[type=tel]': '0398-12348', 'input[type=date]': today() })
  expect(sent).toEqual([{ method: 'PUT', path: '/referral-places/legal-aid', body: { name: '法律援助中心', phone: '0398-12348', matters: '打不起官司', checked_on: today() } }])
  expect(said.value?.text).toBe('存好了')
  page.unmount()
})

it('adds one under one key however often it is tried, and loses nothing that was refused', async () => {
  const page = await open(json({ code: 'invalid_input', message: '请写名称。' }, 422))
  page.button('加一个').click()
  await fill(page.root, { 'input:not([type])': '' })
  expect(sent).toEqual([])
  expect(page.root.querySelector('dialog')?.textContent).toContain('写上名称')
  await fill(page.root, { 'input:not([type])': '大营镇司法所' })
  await fill(page.root, { 'input:not([type])': '大营镇司法所' })
  expect(new Set(sent.map(({ path }) => path)).size).toBe(1)
  expect(sent[0]?.path).toMatch(/^\/referral-places\/place-[0-9a-f]{8}$/)
  expect(sent[0]?.body).toMatchObject({ name: '大营镇司法所', checked_on: null })
  expect(page.root.querySelector<HTMLInputElement>('dialog input')?.value).toBe('大营镇司法所')
  page.unmount()
})

it('takes one out, unless it is undone', async () => {
  const page = await open()
  page.button('去掉').click()
  await settled()
  expect(page.root.querySelectorAll('tbody tr').length).toBe(1)
  settleNow()
  await settled()
  expect(sent).toEqual([{ method: 'DELETE', path: '/referral-places/legal-aid', body: null }])
  page.unmount()
})
