import { beforeEach, describe, expect, it, vi } from 'vitest'
import UnansweredPage from '@/desk/pages/UnansweredPage.vue'
import { said } from '@/kept/said'
import { json, mount, settled } from './mounting'

const line = { key: 'k1', words: '井盖丢了找谁', count: 3, no_basis: 2, wrong: [{ reason: '法条不对', words: '' }], asked_at: '2026-11-24T01:00:00Z', state: 'open', state_name: '没处理', decided_by_name: '', decided_at: null, again: null as unknown }
let sent: { path: string; body: string }[] = []
let again: unknown = null

beforeEach(() => {
  sent = []
  again = null
  document.body.innerHTML = ''
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    if (request.method === 'POST') {
      sent.push({ path, body: await request.text() })
      if (path.endsWith('/ask-again')) again = { found: ['民法典第一千二百五十八条'], asked_at: '2026-11-25T01:00:00Z', stale: false }
      return json(line)
    }
    if (path === '/releases') return json({ releases: [] })
    return json({ lines: [{ ...line, again }], total: 1, open: 1 })
  })
})

describe('what was not answered', () => {
  it('shows how often and what was wrong, and leads to the phrase book with the words', async () => {
    const page = await mount(UnansweredPage)
    await settled()
    expect(page.root.textContent).toContain('2 次没找到依据；法条不对')
    expect(page.root.textContent).toContain('3 次')
    expect(page.root.querySelector(`a[href="/phrases?ask=${encodeURIComponent(line.words)}"]`)?.textContent).toBe('教它找')
    page.unmount()
  })

  it('is set aside with a way back, and asked again', async () => {
    const page = await mount(UnansweredPage)
    await settled()
    page.button('不归我们管').click() // the filter of that name: nothing is sent
    await settled()
    expect(sent).toEqual([])
    page.root.querySelector<HTMLButtonElement>('[aria-label="不归我们管：井盖丢了找谁"]')?.click()
    await settled()
    expect(sent).toEqual([{ path: '/unanswered/k1/decide', body: '{"state":"not_ours"}' }])
    said.value?.undo?.()
    await settled()
    expect(sent[1]?.body).toBe('{"state":"open"}')
    page.button('再问一遍').click()
    await settled()
    expect(page.root.textContent).toContain('找到民法典第一千二百五十八条')
    page.unmount()
  })
})
