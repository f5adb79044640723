import { beforeEach, describe, expect, it, vi } from 'vitest'
import { noteReached } from '@/kept/online'
import AnswerFeedback from '@/parts/AnswerFeedback.vue'
import { json, mount, settled } from './mounting'

let sent: { method: string; body: unknown }[] = []
let kept: unknown = null

function serve(unreached = false) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = request.method === 'PUT' ? await request.text() : ''
    if (request.method !== 'GET') sent.push({ method: request.method, body: text ? JSON.parse(text) : null })
    if (unreached && request.method !== 'GET') throw new TypeError('unreached')
    if (request.method === 'DELETE') return new Response(null, { status: 204 })
    if (request.method === 'PUT') kept = { said_at: '2026-11-24T01:00:00Z', ...JSON.parse(text) }
    return json(kept)
  })
}

async function open() {
  const page = await mount(AnswerFeedback, { answerId: 'a1' })
  await settled()
  return page
}

beforeEach(() => {
  sent = []
  kept = { verdict: null, reason: null, words: '', said_at: null }
  document.body.innerHTML = ''
  noteReached()
})

describe('what the asker says of an answer', () => {
  it('is one tap for of use, and one more takes it back', async () => {
    serve()
    const page = await open()
    page.button('有用').click()
    await settled()
    expect(sent).toEqual([{ method: 'PUT', body: { verdict: 'useful', reason: null, words: '' } }])
    expect(page.button('有用').getAttribute('aria-pressed')).toBe('true')
    page.button('有用').click()
    await settled()
    expect(sent[1]?.method).toBe('DELETE')
    expect(page.button('有用').getAttribute('aria-pressed')).toBe('false')
  })

  it('is two taps for wrong, and own words where the reason is another', async () => {
    serve()
    const page = await open()
    page.button('有误').click()
    await settled()
    page.button('已经废止').click()
    await settled()
    expect(sent).toEqual([{ method: 'PUT', body: { verdict: 'wrong', reason: 'repealed', words: '' } }])
    page.button('有误').click()
    await settled()
    page.button('其他').click()
    await settled()
    page.button('告诉我们').click()
    await settled()
    expect(page.root.textContent).toContain('写一句哪里不对。')
    expect(sent).toHaveLength(1)
    const box = page.root.querySelector('textarea') as HTMLTextAreaElement
    box.value = '说的是旧数'
    box.dispatchEvent(new Event('input'))
    page.button('告诉我们').click()
    await settled()
    expect(sent[1]?.body).toEqual({ verdict: 'wrong', reason: 'other', words: '说的是旧数' })
  })

  it('shows what was said before, and says plainly where there is no network', async () => {
    kept = { verdict: 'wrong', reason: 'unclear', words: '', said_at: '2026-11-24T01:00:00Z' }
    serve(true)
    const page = await open()
    expect(page.button('有误').getAttribute('aria-pressed')).toBe('true')
    page.button('有用').click()
    await settled()
    expect(page.root.textContent).toContain('现在没网，没记下')
    expect(page.button('有用').getAttribute('aria-pressed')).toBe('false')
  })
})
