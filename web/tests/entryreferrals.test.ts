import { beforeEach, expect, it, vi } from 'vitest'
import EntryReferrals from '@/parts/EntryReferrals.vue'
import { said } from '@/kept/said'
import { today } from '@/words/dates'
import { json, mount, settled } from './mounting'

const REFERRAL = { id: 'r1', place: '法律援助', reason: '没钱请律师', referred_on: '2026-01-02', referred_by: '王', reply: '', replied_on: null, replied_by: '', revision: 1 }
let sent: { method: string; path: string; body: Record<string, unknown> }[] = []

async function open(found: object[], refuse = false) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    if (request.method === 'GET') return json(path === '/referral-places' ? [{ key: 'court', name: '法院', phone: '', matters: '', checked_on: null }] : found)
    sent.push({ method: request.method, path, body: (await request.json()) as Record<string, unknown> })
    return refuse ? json({ code: 'unavailable', message: '现在存不了。' }, 503) : json(REFERRAL)
  })
  const page = await mount(EntryReferrals, { entryId: 'e1' })
  await settled()
  return page
}

async function fill(root: Element, words: string) {
  await settled()
  const box = root.querySelector<HTMLTextAreaElement>('dialog textarea')
  if (!box) throw new Error('nowhere to write')
  box.value = words
  box.dispatchEvent(new Event('input'))
  await submit(root)
}

async function submit(root: Element) {
  root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
}

beforeEach(() => {
  document.body.innerHTML = ''
  sent = []
})

it('hands an entry on to a place of the list under one key however often it is tried', async () => {
  const page = await open([], true)
  page.button('转介').click()
  await settled()
  await submit(page.root)
  expect(sent).toEqual([])
  expect(page.root.querySelector('dialog')?.textContent).toContain('点一下转给谁')
  expect(page.root.querySelector('dialog')?.textContent).toContain('法院 待核实')
  page.root.querySelector<HTMLInputElement>('dialog .pick')?.click()
  await fill(page.root, '要起诉')
  await submit(page.root)
  expect(sent.length).toBe(2)
  expect(sent[0]).toEqual(sent[1])
  expect(sent[0]).toMatchObject({ method: 'POST', path: '/entries/e1/referrals', body: { place: '法院', reason: '要起诉', on: today() } })
  expect(page.root.querySelector('dialog')?.textContent).toContain('现在存不了')
  page.unmount()
})

it('writes down what they answered, with the revision that was read', async () => {
  const page = await open([REFERRAL])
  page.button('记回复').click()
  await fill(page.root, '指派了律师')
  expect(sent).toEqual([{ method: 'PUT', path: '/entries/e1/referrals/r1/reply', body: { revision: 1, reply: '指派了律师', on: today() } }])
  expect(said.value?.text).toBe('存好了')
  page.unmount()
})
